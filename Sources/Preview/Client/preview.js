/* The preview's own script. It runs before any script of the theme, so that it sees each page as it was served; when the site
   changes it takes in what differs between the page as it was served and as it would be served now, and leaves the rest of
   the document, with all that reader and theme have done to it, as it is. */
(() => {
  "use strict";

  /* --- What was served: for each node its attributes, its children, and a number that tells it from others. */
  const served = new WeakMap();

  const hash = (text, seed) => {
    let value = seed | 0;
    for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
    return value;
  };

  const note = (node) => {
    const children = [...node.childNodes].filter((child) => child.nodeType === 1 || child.nodeType === 3);
    const attributes = node.attributes ? [...node.attributes].map(({ name, value }) => [name, value]) : [];
    let sign = hash(node.nodeName, 7);
    for (const [name, value] of attributes) sign = hash(`${name}=${value}`, sign);
    if (node.nodeType === 3) sign = hash(node.data, sign);
    for (const child of children) sign = hash(String(note(child).sign), sign);
    const known = { sign, attributes: new Map(attributes), children, key: attributes.find(([name]) => name === "id")?.[1] };
    served.set(node, known);
    return known;
  };

  /* --- From what was served to what is served now. */
  const morph = (live, fresh) => {
    const [was, is] = [served.get(live), served.get(fresh)];
    if (was.sign === is.sign) return;
    if (live.nodeType === 3) live.data = fresh.data;
    for (const [name, value] of is.attributes) {
      if (was.attributes.get(name) !== value && !isReaders(live, name)) live.setAttribute(name, value);
    }
    // A theme's script may have marked the root before this one ran.
    for (const name of live === document.documentElement ? [] : was.attributes.keys()) {
      if (!is.attributes.has(name) && !isReaders(live, name)) live.removeAttribute(name);
    }
    const children = morphChildren(live, was.children, is.children);
    served.set(live, { ...is, children });
  };

  /* What a reader opens or shuts stays as the reader has it. */
  const isReaders = (node, name) => name === "open" && (node.nodeName === "DETAILS" || node.nodeName === "DIALOG");

  const morphChildren = (parent, old, fresh) => {
    const partner = partners(old, fresh);
    const kept = new Set(partner.values());
    for (const child of old) if (!kept.has(child)) child.remove();
    const order = old.filter((child) => kept.has(child));
    const result = [];
    let place = order.length - 1;
    let after = null;
    for (let index = fresh.length - 1; index >= 0; index -= 1) {
      let node = partner.get(fresh[index]);
      if (node) {
        morph(node, fresh[index]);
        if (order[place] === node) place -= 1;
        else {
          parent.insertBefore(node, within(parent, after));
          order.splice(order.indexOf(node), 1);
          place = Math.min(place, order.length - 1);
        }
      } else {
        node = adopt(fresh[index]);
        parent.insertBefore(node, within(parent, after) ?? (after ? null : end(parent, old)));
      }
      result.unshift(node);
      after = node;
    }
    return result;
  };

  /* A theme's script may have put a child into something of its own. */
  const within = (parent, node) => {
    while (node && node.parentNode !== parent) node = node.parentNode;
    return node;
  };

  /* What the theme's script or the preview has put at the end stays there. */
  const end = (parent, old) => {
    const last = [...old].reverse().find((child) => child.parentNode === parent);
    return last ? last.nextSibling : parent.childNodes[old.length ? 0 : parent.childNodes.length] ?? null;
  };

  /* Which of the old children each new one is: first by id, then those that are the same, then those of the same name. */
  const partners = (old, fresh) => {
    const partner = new Map();
    const free = new Set(old);
    const pair = (node, of) => { partner.set(of, node); free.delete(node); };
    const search = (key) => {
      const known = new Map();
      for (const node of free) {
        const name = key(node);
        if (name !== undefined) (known.get(name) ?? known.set(name, []).get(name)).push(node);
      }
      for (const node of fresh) {
        if (partner.has(node)) continue;
        const found = known.get(key(node))?.shift();
        if (found) pair(found, node);
      }
    };
    search((node) => (served.get(node).key ? `${node.nodeName}#${served.get(node).key}` : undefined));
    search((node) => served.get(node).sign);
    search((node) => (served.get(node).key ? undefined : node.nodeName));
    return partner;
  };

  const adopt = (fresh) => {
    const known = served.get(fresh);
    const node = document.importNode(fresh, false);
    const children = known.children.map(adopt);
    if (children.length) node.append(...children);
    served.set(node, { ...known, children });
    return node;
  };

  /* --- Files beside the page: a style sheet or a picture that has changed is asked for anew. */
  const versions = new Map();

  const refreshFiles = () => {
    for (const element of document.querySelectorAll("link[rel~=stylesheet], link[rel~=icon], img, source, video, audio")) {
      const name = element.nodeName === "LINK" ? "href" : element.hasAttribute("src") ? "src" : null;
      if (!name) continue;
      const address = new URL(element[name], location.href);
      const version = address.origin === location.origin && versions.get(decodeURI(address.pathname.slice(1)));
      if (!version || address.searchParams.get("version") === String(version)) continue;
      address.searchParams.set("version", version);
      if (element.rel !== "stylesheet") { element[name] = address.href; continue; }
      const next = element.cloneNode();
      next.href = address.href;
      if (served.has(element)) served.set(next, served.get(element));
      next.addEventListener("load", () => element.remove());
      replaceServed(element, next);
      element.after(next);
    }
  };

  const replaceServed = (element, next) => {
    const known = served.get(element.parentNode);
    if (known) known.children = known.children.map((child) => (child === element ? next : child));
  };

  /* --- What the reader has chosen in filters: a theme's script is told to look again. */
  const retell = () => {
    for (const field of document.querySelectorAll("input, select, textarea")) {
      const isChosen = field.nodeName === "SELECT" ? field.selectedIndex > 0
        : field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue;
      if (!isChosen) continue;
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    document.dispatchEvent(new CustomEvent("parley:changed"));
  };

  /* --- The bar and the overlay, in a tree of their own that no style of the page reaches. */
  const day = new URLSearchParams(location.search).get("as-of");
  const host = document.createElement("parley-preview");
  const shadow = host.attachShadow({ mode: "open" });
  const bar = element("section", { class: "bar", "aria-label": "Preview" });
  const overlay = element("section", { class: "overlay", role: "alert", hidden: "" });

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
    made.append(...children.filter(Boolean));
    return made;
  }

  const link = (words, address) => (address ? element("a", { href: address }, words) : element("span", {}, words));

  const finding = (found) => element("article", {},
    element("p", {}, link(`${found.file}:${found.line}:${found.column}`, found.edit), " ",
      element("span", { class: "severity" }, found.severity), `: ${found.message} [${found.code}]`),
    found.text && element("pre", {}, found.text));

  const showOverlay = ({ errors }) => {
    overlay.hidden = errors.length === 0;
    overlay.replaceChildren(
      element("h2", {}, errors.length === 1 ? "1 error; beneath is the last good page" : `${errors.length} errors; beneath is the last good page`),
      ...errors.map(finding));
  };

  const showBar = ({ page }) => {
    const isOpen = bar.querySelector("details")?.open;
    const count = page.findings.length;
    const words = count === 1 ? "1 finding" : `${count} findings`;
    const date = element("input", { type: "date", value: day ?? undefined, "aria-label": "As of" });
    date.addEventListener("change", () => {
      const address = new URL(location.href);
      date.value ? address.searchParams.set("as-of", date.value) : address.searchParams.delete("as-of");
      location.assign(address);
    });
    bar.replaceChildren(
      page.held && element("span", { class: "held" }, page.held),
      page.file ? element("span", {}, "Made from ", link(page.file, page.edit)) : element("span", {}, "Made from no single file"),
      count ? element("details", isOpen ? { open: "" } : {}, element("summary", {}, `Desk editor: ${words}`),
        element("ul", {}, ...page.findings.map((found) => element("li", {}, link(`${found.file}:${found.line}`, found.edit), ` ${found.message} [${found.code}]`))))
        : element("span", {}, "Desk editor: nothing to say"),
      element("label", {}, "As of ", date));
  };

  const markHeld = ({ held }) => {
    for (const anchor of document.querySelectorAll("a[href]")) {
      const address = new URL(anchor.href, location.href);
      if (address.origin !== location.origin) continue;
      const reason = held[decodeURI(address.pathname.slice(1))];
      reason ? anchor.setAttribute("data-preview-held", reason) : anchor.removeAttribute("data-preview-held");
      if (day && !address.searchParams.has("as-of")) {
        address.searchParams.set("as-of", day);
        anchor.href = address.href;
      }
    }
  };

  /* Links to what readers do not see yet say so; the style stands beside those of the page, and no policy of its keeps it out. */
  const marks = new CSSStyleSheet();
  marks.replaceSync(`a[data-preview-held]::after { content: "\\a0" attr(data-preview-held); font: 600 .7em system-ui, sans-serif;
    background: #ffd98a; color: #1b1d22; padding: 0 .35em; border-radius: 3px; margin-left: .35em; white-space: nowrap; }
    @media print { a[data-preview-held]::after { content: none; } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks];

  /* --- Taking in a new state. */
  let version = null;
  let tag = null;
  let isBusy = false;
  let isStale = false;

  const update = async () => {
    if (isBusy) { isStale = true; return; }
    isBusy = true;
    do {
      isStale = false;
      try { await takeIn(); } catch (fault) { console.warn("The preview could not be asked:", fault); }
    } while (isStale);
    isBusy = false;
  };

  const takeIn = async () => {
    const query = new URLSearchParams({ path: location.pathname, since: version ?? "" });
    if (day) query.set("as-of", day);
    const [page, answer] = await Promise.all([
      fetch(location.href, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} }),
      fetch(`/.parley/state?${query}`, { cache: "no-store" }),
    ]);
    const state = await answer.json();
    const isFirst = version === null;
    for (const [path, changed] of Object.entries(isFirst ? {} : state.files)) {
      if (path.endsWith(".js")) { location.reload(); return; }
      versions.set(path, changed);
    }
    version = state.version;
    if (page.status !== 304 && (page.headers.get("Content-Type") ?? "").startsWith("text/html")) {
      tag = page.headers.get("ETag");
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      note(fresh.documentElement);
      morph(document.documentElement, fresh.documentElement);
      if (!host.isConnected) document.documentElement.append(host);
      if (!isFirst) retell();
    }
    refreshFiles();
    showOverlay(state);
    showBar(state);
    markHeld(state);
    document.documentElement.dataset.previewVersion = version;
  };

  /* The script stands at the end of the body, so all that it is to see is there. */
  note(document.documentElement);
  shadow.append(element("link", { rel: "stylesheet", href: "/.parley/preview.css" }), overlay, bar);
  document.documentElement.append(host);

  const events = new EventSource("/.parley/events");
  events.addEventListener("message", (event) => { if (event.data !== String(version)) update(); });
  events.addEventListener("error", () => {
    if (!bar.querySelector(".away")) bar.prepend(element("span", { class: "away" }, "The preview has ended"));
  });
  events.addEventListener("open", () => { bar.querySelector(".away")?.remove(); });
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
