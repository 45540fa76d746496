/* What names can do with a script: a card with the glossary's first lines, the names of the record one has
   come from marked on arrival, and boxes that filter lists.

   Without it names are links, all names of the passage one has arrived at are marked, and lists stand there
   whole. Nothing is fetched: cards say what the head of the page says. */

"use strict";

(() => {
  const root = document.documentElement;
  const names = ".ed-text a.ed-name";

  /* -------------------------------------------------------------------- card */

  const card = document.createElement("div");
  card.className = "ed-about";
  card.id = "ed-about";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  let shown = null;
  let timer = 0;

  function line(name, text) {
    const paragraph = document.createElement("p");
    paragraph.className = name;
    paragraph.dir = "auto";
    paragraph.textContent = text;
    return paragraph;
  }

  function lines(link) {
    if (link.matches(".ed-name--unresolved")) {
      return [line("ed-about-name", link.textContent), line("", "Nobody could identify this name for certain.")];
    }
    const listed = [...document.querySelectorAll(".ed-named a")].find(item => item.href === link.href);
    if (!listed) {
      return [];
    }
    const found = [line("ed-about-name", listed.textContent)];
    if (listed.dataset.about) {
      found.push(line("", listed.dataset.about));
    }
    const times = listed.parentElement.querySelector(".ed-times").textContent;
    const here = `Named ${times === "1" ? "once" : `${times} times`} in this text.`;
    const stands = link.dataset.place ? `Here “${link.textContent}” stands for it. ` : "";
    return [...found, line("ed-about-here", stands + here)];
  }

  function place(link) {
    const page = link.closest(".md-content__inner");
    const origin = page.getBoundingClientRect();
    const box = link.getClientRects()[0];
    const left = Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 16);
    const below = box.bottom + card.offsetHeight + 12 < window.innerHeight;
    const top = below ? box.bottom + 6 : box.top - card.offsetHeight - 6;
    card.style.left = `${Math.round(Math.max(16, left) - origin.left)}px`;
    card.style.top = `${Math.round(top - origin.top)}px`;
  }

  function open(link) {
    const content = lines(link);
    close();
    if (content.length && !root.classList.contains("ed-names-off")) {
      card.replaceChildren(...content);
      card.hidden = false;
      link.closest(".md-content__inner").append(card);
      link.setAttribute("aria-describedby", card.id);
      shown = link;
      place(link);
    }
  }

  function close() {
    clearTimeout(timer);
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  }

  function soon(action, delay) {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  document.addEventListener("pointerover", event => {
    const link = event.pointerType === "mouse" && event.target.closest?.(names);
    if (link) {
      soon(() => open(link), link === shown ? 0 : 250);
    } else if (card.contains(event.target)) {
      clearTimeout(timer);
    } else if (shown !== document.activeElement) {
      soon(close, 200);
    }
  });
  document.addEventListener("focusin", event => {
    if (event.target.matches(names) && event.target.matches(":focus-visible")) {
      open(event.target);
    }
  });
  document.addEventListener("focusout", close);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      close();
    }
  });

  /* ----------------------------------------------------------------- arrival */

  const address = link => link.split("#")[0].split("?")[0];
  const before = address(document.referrer);
  const now = address(window.location.href);

  function arrive() {
    for (const link of document.querySelectorAll(".ed-arrived")) {
      link.classList.remove("ed-arrived");
    }
    const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    for (const link of target ? target.querySelectorAll("a.ed-name") : []) {
      const placed = link.dataset.place && new URL(`../../places/${link.dataset.place}/`, now).href;
      link.classList.toggle("ed-arrived", [address(link.href), placed].includes(before));
    }
  }

  window.addEventListener("hashchange", arrive);

  /* ------------------------------------------------------------------ filter */

  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  function filter(box) {
    const wanted = fold(box.value.trim());
    const items = [...document.querySelectorAll(box.dataset.filter)];
    for (const item of items) {
      item.hidden = !fold(item.textContent).includes(wanted);
    }
    for (const letter of document.querySelectorAll(".ed-letter")) {
      letter.hidden = !letter.querySelector("li:not([hidden])");
    }
    for (const link of document.querySelectorAll(".ed-letters a")) {
      link.hidden = document.getElementById(link.hash.slice(1)).parentElement.hidden;
    }
    const found = items.filter(item => !item.hidden).length;
    box.closest(".ed-filter").querySelector("[role=status]").textContent = wanted ? `${found} of ${items.length}` : "";
  }

  document.addEventListener("input", event => {
    if (event.target.matches("[data-filter]")) {
      filter(event.target);
    }
  });

  /* ------------------------------------------------------------------- start */

  function start() {
    close();
    arrive();
  }

  document.addEventListener("DOMContentLoaded", start);
})();
