/* What helps to read: the switches of a text's marks are remembered, and `?` shows which keys there are.

   `first.js` has set the classes before the page was painted, from what is remembered or from the address:
   `?without=notes,times` takes marks off in what one sends to others. Without scripts the switches work until
   the page is left. */

"use strict";

(() => {
  const root = document.documentElement;
  const KEYS = [
    ["/ or s", "search"],
    ["n", "the next text"],
    ["p", "the text before"],
    ["Tab, Enter", "go from number to number, name to name; Enter on a number opens its citation"],
    ["Esc", "close what is open"],
    ["?", "these keys"],
  ];

  function remember(marks, on) {
    try {
      localStorage.setItem(`ed-${marks}`, on ? "on" : "off");
    } catch {
      /* storage may be forbidden; then it holds for this page */
    }
  }

  function show() {
    for (const box of document.querySelectorAll(".ed-switch")) {
      box.checked = !root.classList.contains(`ed-${box.dataset.marks}-off`);
    }
    /* What is not marked is no stop on the way through the page. */
    for (const [marks, links] of [["names", ".ed-text a.ed-name"], ["times", ".ed-text a.ed-time-link"]]) {
      const off = root.classList.contains(`ed-${marks}-off`);
      for (const link of document.querySelectorAll(links)) {
        off ? link.tabIndex = -1 : link.removeAttribute("tabindex");
      }
    }
  }

  document.addEventListener("change", event => {
    if (event.target.matches(".ed-switch")) {
      const { dataset: { marks }, checked } = event.target;
      remember(marks, checked);
      root.classList.toggle(`ed-${marks}-off`, !checked);
      show();
    }
  });

  /* -------------------------------------------------------------------- keys */

  function element(name, ...content) {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  }

  function help() {
    const dialog = document.createElement("dialog");
    dialog.className = "ed-keys";
    dialog.setAttribute("aria-labelledby", "ed-keys-title");
    const title = element("h2", "Keys");
    title.id = "ed-keys-title";
    const close = element("form", element("button", "Close"));
    close.method = "dialog";
    dialog.append(title, element("dl", ...KEYS.flatMap(([key, does]) => [element("dt", element("kbd", key)), element("dd", does)])), close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  document.addEventListener("keydown", event => {
    const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (elsewhere || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "?") {
      help();
    } else if (event.key === "n" || event.key === "p") {
      document.querySelector(`.ed-sequence a[rel="${event.key === "n" ? "next" : "prev"}"]`)?.click();
    }
  });

  document.addEventListener("click", event => {
    if (event.target.closest(".ed-keys-open")) {
      help();
    }
  });

  document.addEventListener("DOMContentLoaded", show);
})();
