// Searches the site without a server. Pages opened from a disk can load scripts and nothing else, so the index is scripts:
// each hands its part over to parleySearch. Sources/Search/SearchIndex.swift says which part holds what.
"use strict";
const parleySearch = (() => {
  const home = new URL("search/", document.currentScript.src).href;
  const waiting = new Map();
  const parts = new Map();
  const shown = 10;

  function load(name) {
    if (!parts.has(name)) {
      parts.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.src = `${home}${name}.js`;
        script.onerror = () => { parts.delete(name); reject(new Error(name)); };
        document.head.append(script);
      }));
    }
    return parts.get(name);
  }

  // The order of the index: by code points.
  function isBefore(a, b) {
    const [left, right] = [[...a], [...b]];
    for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
      if (left[place] !== right[place]) return left[place].codePointAt(0) < right[place].codePointAt(0);
    }
    return left.length < right.length;
  }

  // The lines of a table whose keys begin with a text, from the first files that may hold any.
  async function lines(table, beginning, most = 2) {
    const starts = (await load("index"))[table];
    let first = starts.findIndex((start) => isBefore(beginning, start));
    first = Math.max(0, (first < 0 ? starts.length : first) - 1);
    const found = [];
    for (let file = first; file < Math.min(first + most, starts.length); file += 1) {
      if (file > first && !starts[file].startsWith(beginning)) break;
      found.push(...(await load(`${table}-${file}`)).split("\n"));
    }
    return found.map((line) => line.split(" ")).filter(([key]) => key.startsWith(beginning));
  }

  function pages(written) {
    let page = 0;
    return [...written.matchAll(/([0-9a-z]+)([A-D])/g)].map(([, step, weight]) => {
      page += parseInt(step, 36);
      return [page, { A: 8, B: 4, C: 2, D: 1 }[weight]];
    });
  }

  // How many slips lie between two words: a letter too many, too few, another one, or two in the wrong order.
  function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, place) => place)];
    for (let i = 1; i <= a.length; i += 1) {
      rows.push([i]);
      for (let j = 1; j <= b.length; j += 1) {
        const other = a[i - 1] === b[j - 1] ? 0 : 1;
        let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + other);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2][j - 2] + 1);
        rows[i].push(least);
      }
    }
    return rows[a.length][b.length];
  }

  const backwards = (word) => [...word].reverse().join("");

  // Words of the site that may have been meant, nearest first.
  async function near(word) {
    const letters = [...word];
    if (letters.length < 4) return [];
    const slips = letters.length > 7 ? 2 : 1;
    // One slip leaves one half as it is; the letters in the middle may have changed places.
    const half = Math.max(2, Math.floor((letters.length - 1) / 2));
    const found = new Map();
    for (const [table, turned] of [["starts", word], ["ends", backwards(word)]]) {
      for (const [key, count] of await lines(table, [...turned].slice(0, half).join(""), 4)) {
        const other = table === "ends" ? backwards(key) : key;
        if (Math.abs([...other].length - letters.length) > slips) continue;
        const far = distance(letters, [...other]);
        if (far > 0 && far <= slips) found.set(other, [far, Number(count)]);
      }
    }
    return [...found].sort(([, a], [, b]) => a[0] - b[0] || b[1] - a[1]).slice(0, 3).map(([other]) => other);
  }

  // The pages of a word, with how well each fits, and the words of the site that were found for it.
  async function lookUp(word, all) {
    const scores = new Map();
    const words = [];
    let common = false;
    const add = ([key, count, written], share) => {
      const list = pages(written);
      if (list.length < Number(count)) common = true;
      words.push(key);
      const rarity = Math.log(1 + all / Number(count));
      for (const [page, weight] of list) scores.set(page, Math.max(scores.get(page) ?? 0, weight * rarity * share));
    };
    const isShort = [...word].length < 3;
    const same = await lines("words", word);
    same.filter(([key]) => key === word || !isShort).slice(0, 40).forEach((line) => add(line, line[0] === word ? 1 : 0.5));
    if (scores.size < 3) {
      for (const other of await near(word)) {
        for (const line of await lines("words", other)) if (line[0] === other) add(line, 0.3);
      }
    }
    return { scores, words, common };
  }

  async function facet(key) {
    const line = (await lines("words", key)).find(([found]) => found === key);
    return new Set(line ? pages(line[2]).map(([page]) => page) : []);
  }

  // The pages that have most of the words, best first.
  async function find(query) {
    const index = await load("index");
    const sought = [...new Set(parleyWords.split(query).map(({ word }) => word))];
    const found = await Promise.all(sought.map((word) => lookUp(word, index.kind.length)));
    const sums = new Map();
    for (const { scores, common } of found) {
      for (const [page, score] of scores) {
        const [count, sum] = sums.get(page) ?? [0, 0];
        sums.set(page, [count + (common ? 0 : 1), sum + score]);
      }
    }
    const most = Math.max(0, ...[...sums.values()].map(([count]) => count));
    const hits = [...sums].filter(([, [count]]) => count === most).sort(([a, [, x]], [b, [, y]]) => y - x || a - b);
    return { hits: hits.map(([page]) => page), words: found.flatMap(({ words }) => words), kind: (page) => parseInt(index.kind[page], 36) };
  }

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form.search");
    if (!form) return;
    const { q, kind, party, issue } = form.elements;
    const told = document.querySelector(".search-told");
    const list = document.querySelector(".hits");
    const more = document.querySelector(".search-more");
    const words = form.dataset;
    const plural = new Intl.PluralRules(document.documentElement.lang);
    let turn = 0;

    function option(value, text) {
      const made = document.createElement("option");
      [made.value, made.textContent] = [value, text];
      return made;
    }

    async function hit(page, names, sought) {
      const size = (await load("index")).pages;
      const [title, path, note, text] = (await load(`pages-${Math.floor(page / size)}`))[page % size];
      const item = document.createElement("li");
      const link = document.createElement("a");
      const address = new URL(path.split("/").map(encodeURIComponent).join("/"), new URL("../../", home));
      address.searchParams.set("find", sought.join(" "));
      link.href = address.href;
      link.append(...(parleyWords.marked(title, sought) ?? [title]));
      const head = document.createElement("h2");
      head.append(link);
      const about = document.createElement("p");
      about.className = "meta";
      about.append(names, ...(note ? [" · ", ...(parleyWords.marked(note, sought) ?? [note])] : []));
      const body = document.createElement("p");
      body.append(...(parleyWords.marked(text, sought) ?? [text]));
      item.append(head, about, body);
      return item;
    }

    function tell(count) {
      const form = words[plural.select(count)] ?? words.other;
      told.textContent = count ? form.replace("{count}", count) : words.none;
    }

    function remember() {
      const state = new URLSearchParams();
      for (const field of [q, kind, party, issue]) if (field.value) state.set(field.name, field.value);
      history.replaceState(null, "", `#${state}`);
    }

    async function narrowed(result) {
      const sets = await Promise.all([[party, "@p:"], [issue, "@i:"]].filter(([field]) => field.value)
        .map(([field, sign]) => facet(sign + field.value)));
      return result.hits.filter((page) => sets.every((set) => set.has(page)));
    }

    // Shows how many hits each kind has, and keeps the one that was chosen.
    function offer(kinds, hits, of) {
      const chosen = kind.value;
      const counts = kinds.map((_, place) => hits.filter((page) => of(page) === place).length);
      kind.replaceChildren(kind.options[0], ...kinds.map((name, place) => option(String(place), `${name} (${counts[place]})`))
        .filter((made, place) => counts[place] || made.value === chosen));
      kind.value = chosen;
    }

    async function search() {
      const mine = turn += 1;
      remember();
      if (!parleyWords.split(q.value).length) {
        list.replaceChildren();
        more.hidden = true;
        told.textContent = "";
        return;
      }
      const { kinds } = await load("index");
      const result = await find(q.value);
      const fitting = await narrowed(result);
      if (mine !== turn) return;
      offer(kinds, fitting, result.kind);
      const hits = kind.value ? fitting.filter((page) => String(result.kind(page)) === kind.value) : fitting;
      tell(hits.length);
      list.replaceChildren();
      await show(hits, kinds, result, mine);
    }

    async function show(hits, kinds, result, mine) {
      const start = list.children.length;
      const items = await Promise.all(hits.slice(start, start + shown).map((page) => hit(page, kinds[result.kind(page)], result.words)));
      if (mine !== turn) return;
      list.append(...items);
      more.hidden = list.children.length >= hits.length;
      more.onclick = async () => {
        await show(hits, kinds, result, mine);
        list.children[start + shown]?.querySelector("a").focus();
      };
    }

    async function fill() {
      const lists = await load("names");
      [party, issue].forEach((field, place) => {
        if (field.options.length < 2) field.append(...lists[place].map(([key, name]) => option(key, name)));
      });
    }

    const failed = () => { told.textContent = words.failed; };
    let pause;
    const later = () => {
      clearTimeout(pause);
      pause = setTimeout(() => search().catch(failed), 150);
    };
    async function begin() {
      const state = new URLSearchParams(location.hash.slice(1) || location.search);
      q.value = state.get("q") ?? "";
      const narrows = ["party", "issue", "kind"].some((name) => state.has(name));
      if (narrows) {
        await fill();
        form.querySelector("details").open = true;
        const { kinds } = await load("index");
        kind.append(...kinds.map((name, place) => option(String(place), name)));
        for (const field of [kind, party, issue]) field.value = state.get(field.name) ?? "";
      }
      if (q.value) await search();
    }

    form.hidden = false;
    form.addEventListener("submit", (event) => { event.preventDefault(); search().catch(failed); });
    q.addEventListener("input", later);
    for (const field of [kind, party, issue]) field.addEventListener("change", () => search().catch(failed));
    form.querySelector("details").addEventListener("toggle", () => fill().catch(failed));
    begin().catch(failed);
    q.focus();
  });

  return (name, value) => waiting.get(name)?.(value);
})();
