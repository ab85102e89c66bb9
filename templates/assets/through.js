/* Through time: a slider over the matrix shows who stood where at each date something moved. The dates stand in the page, each
   with what differs from the one before; what holds to this day is the page's own. The address keeps the date. */
addEventListener("DOMContentLoaded", () => {
  "use strict";

  const through = document.querySelector(".through");
  const table = document.querySelector("table.matrix");
  if (!through || !table) return;
  const slider = through.querySelector("input");
  const [told, log] = through.querySelectorAll("output, .moves");
  const steps = [...through.querySelector("template").content.children];
  const last = steps.length - 1;
  const rows = table.querySelectorAll("tr.option");
  const heads = table.querySelectorAll(".issue-name");

  const place = ({ row, column, issue }) => {
    if (issue) return heads[issue]?.querySelector(".mark");
    const cells = [...(rows[row]?.cells ?? [])];
    return column ? cells[Number(column) + 1] : cells.at(-1);
  };
  const changed = steps.map((step) => [...step.querySelectorAll("[data-row], [data-issue]")]
    .map((then) => [place(then.dataset), then]).filter(([element]) => element));
  const today = new Map(changed.flat().map(([element]) => [element, [element.className, [...element.childNodes]]]));

  const show = (element, then, [className, nodes]) => {
    const mark = then?.querySelector?.(".mark");
    const content = mark ? [...then.cloneNode(true).childNodes] : [];
    element.className = className;
    if (then?.dataset.now !== undefined) {
      element.replaceChildren(...nodes);
    } else if (element.matches(".mark")) {
      element.className = mark?.className ?? "mark";
      element.replaceChildren(...(mark ? mark.cloneNode(true).childNodes : []));
    } else if (element.matches(".cell, .empty")) {
      const whose = nodes.find((node) => node.className === "whose");
      element.className = mark ? "cell " + mark.classList[1] : "empty";
      element.replaceChildren(...(mark ? [whose.cloneNode(true), ...content] : []));
    } else {
      element.replaceChildren(...content);
    }
  };

  const words = (element) => {
    const spoken = element.cloneNode(true);
    spoken.querySelectorAll("[aria-hidden]").forEach((part) => part.remove());
    return spoken.textContent.replace(/\s+/g, " ").trim();
  };

  const move = (at) => {
    const state = new Map(changed.slice(0, at + 1).flat());
    today.forEach((own, element) => show(element, at === last ? { dataset: { now: "" } } : state.get(element), own));
    if (at !== last) changed[at].forEach(([element]) => element.classList.add("moved"));
    const { key, date } = steps[at].dataset;
    const moves = [...steps[at].firstElementChild.children];
    slider.value = at;
    slider.setAttribute("aria-valuetext", [date, ...moves.slice(0, 4).map((moved) => words(moved.firstChild))].join("; "));
    told.textContent = date;
    log.replaceChildren(...moves.map((moved) => moved.cloneNode(true)));
    through.classList.toggle("past", at !== last);
    return key;
  };

  /* The address: #at=2031-02-03, or none for today. A date between two has what was known then. */
  const asked = () => {
    const key = /^#at=(.+)$/.exec(location.hash)?.[1];
    return key ? Math.max(0, steps.findLastIndex((step) => key !== "start" && step.dataset.key <= key)) : last;
  };
  const go = (at) => {
    const key = move(at);
    history.replaceState(null, "", at === last ? location.href.split("#")[0] : "#at=" + key);
  };

  slider.addEventListener("input", () => go(Number(slider.value)));
  through.querySelector("button").addEventListener("click", () => { go(last); slider.focus(); });
  addEventListener("hashchange", () => move(asked()));
  through.querySelector(".moving").hidden = false;
  through.querySelector(".editions")?.remove();
  move(asked());
});
