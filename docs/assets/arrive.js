/* Arriving from the search: the words that were found are marked in the passage, without a change to it.
   And `/` or `s` goes to the search from anywhere. */

"use strict";

(() => {
  const name = "ed-found";

  function mark() {
    if (!window.CSS?.highlights) {
      return; /* then the passage is there, unmarked */
    }
    CSS.highlights.delete(name);
    const words = new URLSearchParams(location.search).get("h");
    if (!words) {
      return;
    }
    const passage = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const whole = passage?.closest("article.ed-comment, .ed-tl-event, .ed-block") ?? passage ?? document.querySelector(".md-content");
    const sought = words.split(/\s+/u).filter(Boolean).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join("|")})(?![\\p{L}\\p{N}])`, "giu");
    const ranges = [];
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const match of texts.currentNode.data.matchAll(pattern)) {
        const range = new Range();
        range.setStart(texts.currentNode, match.index);
        range.setEnd(texts.currentNode, match.index + match[0].length);
        ranges.push(range);
      }
    }
    if (ranges.length) {
      CSS.highlights.set(name, new Highlight(...ranges));
    }
  }

  function slash(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    const box = document.querySelector(".ed-find input, .ed-search input");
    if (["/", "s"].includes(event.key) && !typing && box && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }

  document.addEventListener("keydown", slash);
  document.addEventListener("DOMContentLoaded", () => {
    mark();
    window.addEventListener("hashchange", mark);
  });
})();
