// Words as a search compares them, and the words of a search marked on the page that it led to.
// Sources/Search/Folding.swift folds the words of the index with the same table.
"use strict";
const parleyWords = (() => {
  const table = [
    ["àáâãäåāăą", "a"], ["æ", "ae"], ["çćč", "c"], ["ďđð", "d"], ["èéêëēėęěə", "e"], ["ğģ", "g"], ["ìíîïīįı", "i"],
    ["ķ", "k"], ["łļľ", "l"], ["ñńņň", "n"], ["òóôõöøōő", "o"], ["œ", "oe"], ["ŕř", "r"], ["śşšș", "s"], ["ß", "ss"],
    ["ťţțþ", "t"], ["ùúûüūůűų", "u"], ["ýÿ", "y"], ["źżž", "z"], ["ё", "е"], ["й", "и"], ["ў", "у"], ["ς", "σ"],
    ["ά", "α"], ["έ", "ε"], ["ή", "η"], ["ί", "ι"], ["ό", "ο"], ["ύ", "υ"], ["ώ", "ω"], ["և", "եւ"], ["أإآ", "ا"],
    ["ى", "ي"], ["ة", "ه"],
  ];
  const folded = new Map(table.flatMap(([letters, to]) => [...letters].map((letter) => [letter, to])));

  // What a character adds to a word; null where it parts two.
  function part(letter) {
    let text = "";
    for (const lower of letter.toLowerCase()) {
      if (folded.has(lower)) text += folded.get(lower);
      else if (/\p{Mn}|\p{Cf}/u.test(lower)) continue;
      else if (/\p{L}|\p{N}|\p{Mc}/u.test(lower)) text += lower;
      else return null;
    }
    return text;
  }

  // The words of a text, folded, each with where it begins and ends.
  function split(text) {
    const words = [];
    let [word, start, offset] = ["", 0, 0];
    for (const letter of text + " ") {
      const more = part(letter);
      if (more === null) {
        if (word) words.push({ word, start, end: offset });
        word = "";
      } else {
        if (!word) start = offset;
        word += more;
      }
      offset += letter.length;
    }
    return words;
  }

  // The parts of a text, with those that hold one of the words, or a word that begins with one, as `mark` elements.
  function marked(text, sought) {
    const parts = [];
    let offset = 0;
    for (const { word, start, end } of split(text)) {
      if (!sought.some((one) => word.startsWith(one))) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      parts.push(text.slice(offset, start), mark);
      offset = end;
    }
    return parts.length ? [...parts, text.slice(offset)] : null;
  }

  // Marks words in an element, and gives how many texts have any.
  function markIn(element, sought) {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("script, svg, select")) texts.push(walk.currentNode);
    for (const text of texts) {
      const parts = marked(text.data, sought);
      if (parts) text.replaceWith(...parts);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    const sought = split(new URLSearchParams(location.search).get("find") ?? "").map(({ word }) => word);
    const main = document.querySelector("main");
    if (!sought.length || !main) return;
    markIn(main, sought);
    if (!location.hash) main.querySelector("mark")?.scrollIntoView({ block: "center" });
  });

  return { split, marked };
})();
