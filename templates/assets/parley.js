/* What the default theme adds where scripts run. Every page says all it has to say without: a filter takes away, a cell opens
   what its link leads to, a citation shows what stands at the foot of the page. No word is written here; labels come from the
   page. Nothing is asked of any host, and nothing is kept but the reader's choice of a theme. */
(() => {
  "use strict";

  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 47.99rem)");

  /* --- Light and dark: as the system has it, until the reader says otherwise. Set before anything is drawn. */
  const kept = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const keep = (theme) => {
    try { theme ? localStorage.setItem("theme", theme) : localStorage.removeItem("theme"); } catch { /* not kept */ }
  };
  const show = (theme) => { theme ? root.dataset.theme = theme : delete root.dataset.theme; };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  show(kept());

  const themeSwitch = (button) => {
    const told = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      const wanted = isDark() ? "light" : "dark";
      const theme = (wanted === "dark") === dark.matches ? null : wanted;
      show(theme);
      keep(theme);
      told();
    });
    dark.addEventListener("change", told);
    told();
  };

  /* --- Filters: choices are the values that occur */
  const words = (element) => (element ? element.textContent.trim().replace(/\s+/g, " ") : "");

  const offer = (select, values) => {
    const known = new Map(values.filter(([value]) => value));
    for (const [value, label] of known) select.add(new Option(label, value));
    select.closest("label").hidden = known.size < 2;
  };

  const filter = (form, apply) => {
    const output = form.querySelector("output");
    const update = () => {
      const chosen = Object.fromEntries(new FormData(form));
      const [shown, all] = apply(chosen);
      output.textContent = Object.values(chosen).some(Boolean) ? `${shown} / ${all}` : "";
      form.querySelector("[type=reset]").hidden = !output.textContent;
    };
    form.addEventListener("change", update);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(update));
    form.hidden = !form.querySelector("label:not([hidden])");
    update();
  };

  const matrixFilter = (form) => {
    const table = form.nextElementSibling.querySelector("table");
    const heads = [...table.tHead.rows[0].cells].slice(1, -1);
    const bodies = [...table.tBodies];
    const rows = [...table.querySelectorAll("tr.option")];
    const cells = [...table.querySelectorAll("td.cell")];
    const by = (name) => form.elements[name];
    const stance = (cell) => [...cell.classList].find((name) => name.startsWith("stance-"));
    offer(by("party"), heads.map((head, index) => [String(index + 1), words(head.querySelector(".party"))]));
    offer(by("stance"), cells.map((cell) => [stance(cell), words(cell.querySelector(".stance"))]));
    offer(by("status"), bodies.map((body) => [body.dataset.status, words(body.querySelector(".issue .mark"))]));
    filter(form, ({ party, stance, status }) => {
      heads.forEach((head, index) => { head.hidden = Boolean(party) && party !== String(index + 1); });
      for (const body of bodies) {
        let shown = 0;
        for (const row of body.querySelectorAll("tr.option")) {
          const held = [...row.cells].slice(1, -1);
          held.forEach((cell, index) => { cell.hidden = heads[index].hidden; });
          const asked = held.filter((cell) => !cell.hidden);
          row.hidden = (party || stance) && !asked.some((cell) => cell.matches(".cell" + (stance ? "." + stance : "")));
          if (!row.hidden) shown += 1;
        }
        body.hidden = Boolean(status && body.dataset.status !== status) || shown === 0;
      }
      table.querySelectorAll("td.cell").forEach((cell) => {
        cell.classList.toggle("aside", Boolean(stance) && !cell.classList.contains(stance));
      });
      return [rows.filter((row) => !row.hidden && !row.parentElement.hidden).length, rows.length];
    });
  };

  const quoteFilter = (form) => {
    const quotes = [...document.querySelectorAll(".said")];
    const has = {
      speaker: (quote) => [quote.dataset.speaker],
      party: (quote) => [quote.dataset.party],
      issue: (quote) => quote.dataset.issues.split("|"),
      year: (quote) => [quote.dataset.date.slice(0, 4)],
    };
    for (const [name, values] of Object.entries(has)) {
      const all = [...new Set(quotes.flatMap(values))].sort((a, b) => a.localeCompare(b, root.lang));
      offer(form.elements[name], all.map((value) => [value, value]));
    }
    filter(form, (chosen) => {
      for (const quote of quotes) {
        quote.hidden = Object.keys(has).some((name) => chosen[name] && !has[name](quote).includes(chosen[name]));
      }
      for (const section of document.querySelectorAll("main > section")) {
        section.hidden = !section.querySelector(".said:not([hidden])");
      }
      return [quotes.filter((quote) => !quote.hidden).length, quotes.length];
    });
  };

  /* --- A cell opens its evidence where it stands */
  const evidence = (box) => {
    box.addEventListener("click", (event) => {
      const link = event.target.closest(".stance a");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const cell = link.closest("td");
      const held = cell.querySelector("template");
      if (!held) return;
      event.preventDefault();
      open(cell, held, link, box.dataset);
    });
  };

  const made = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content.filter(Boolean));
    return element;
  };

  const open = (cell, held, link, labels) => {
    const option = cell.parentElement.cells[0];
    const title = made("h2", "", words(option));
    title.id = "part:evidence-of";
    const close = made("button", "close", labels.close);
    close.type = "button";
    const whole = made("a", "", labels.whole);
    whole.href = link.href;
    const party = cell.querySelector(".whose").cloneNode(true);
    const stance = made("p", "stance", link.querySelector(".mark").cloneNode(true));
    const says = [...cell.querySelectorAll(":scope > .says")].map((part) => part.cloneNode(true));
    const dialog = made(
      "dialog", "evidence " + cell.className.replace("cell", ""), made("div", "evidence-head", party, close), title,
      stance, ...says, held.content.cloneNode(true), made("p", "go", whole));
    dialog.setAttribute("aria-labelledby", title.id);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    close.focus();
  };

  /* --- Notes: what stands behind a citation or a grade, at the place */
  let note = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    if (!note) return;
    note.from.removeAttribute("aria-describedby");
    note.remove();
    note = null;
  };

  const later = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 250);
  };

  const tell = (from, content) => {
    clearTimeout(leaving);
    if (note && note.from === from) return;
    hide();
    note = made("span", "note-card", ...content);
    note.from = from;
    note.id = "part:note";
    note.addEventListener("pointerenter", () => clearTimeout(leaving));
    note.addEventListener("pointerleave", later);
    note.addEventListener("focusout", (event) => { if (!note.contains(event.relatedTarget)) later(); });
    note.addEventListener("focusin", () => clearTimeout(leaving));
    (from.closest("sup") || from).after(note);
    from.setAttribute("aria-describedby", note.id);
    place();
  };

  /* Below what it belongs to, above where there is no room; it goes along when the page is scrolled. */
  const place = () => {
    if (!note) return;
    const at = note.from.getBoundingClientRect();
    const size = note.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, root.clientWidth - size.width - 8));
    const below = at.bottom + 6;
    const top = below + size.height > root.clientHeight ? Math.max(8, at.top - size.height - 6) : below;
    note.style.left = `${left}px`;
    note.style.top = `${top}px`;
  };

  const cited = (link) => {
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const source = entry && entry.querySelector(".source");
    if (!source) return null;
    const copy = source.cloneNode(true);
    const grade = copy.querySelector(".grade");
    return [copy, grade && made("span", "note-grade", meaning(grade))];
  };

  /* A grade with what it means, as the page says it to whoever does not see it: `Grade C3: …`. */
  const meaning = (grade) => grade.textContent.replace(/\s+/g, " ").trim();

  const noted = (target) => {
    const link = target.closest("sup.cite a");
    if (link) return [link, cited(link)];
    const grade = target.closest(".grade");
    return grade && !target.closest(".note-card, a, summary") ? [grade, [made("span", "note-grade", meaning(grade))]] : [];
  };

  const notes = () => {
    const start = (event) => {
      const [from, content] = event.target.closest ? noted(event.target) : [];
      if (from && content && event.pointerType !== "touch") tell(from, content);
    };
    document.addEventListener("pointerover", start);
    document.addEventListener("focusin", start);
    document.addEventListener("pointerout", (event) => {
      if (note && note.from.contains(event.target) && document.activeElement !== note.from) later();
    });
    document.addEventListener("focusout", (event) => {
      if (note && event.target === note.from && !note.contains(event.relatedTarget)) later();
    });
    let touched = false;
    document.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch";
      if (note && !note.contains(event.target) && !note.from.contains(event.target)) hide();
    });
    /* A first touch shows the note, a second one goes where the citation leads. */
    document.addEventListener("click", (event) => {
      const [from, content] = noted(event.target);
      if (!from || !content) return;
      const first = !note || note.from !== from || !note.asked;
      if (touched && first && from.matches("a")) event.preventDefault();
      tell(from, content);
      if (note) note.asked = true;
    }, true);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    addEventListener("scroll", place, { passive: true });
    addEventListener("resize", place);
  };

  /* --- On a phone a long matrix begins folded: who stands where, and at a touch why */
  const fold = (table) => {
    const folds = [...table.querySelectorAll(".fold input")];
    if (narrow.matches && folds.length > 3) folds.forEach((input) => { input.checked = false; });
  };

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("button.theme").forEach(themeSwitch);
    document.querySelectorAll("form.matrix-filter").forEach(matrixFilter);
    document.querySelectorAll("form.quote-filter").forEach(quoteFilter);
    document.querySelectorAll(".box[data-close]").forEach(evidence);
    document.querySelectorAll("table.matrix").forEach(fold);
    document.querySelector(".parts [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
    notes();
  });
})();
