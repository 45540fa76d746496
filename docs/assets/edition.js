/* Sets the notes of a text in its margin, each beside the words it explains and none over another; on paper
   they stand at the end.

   Without this script, and on narrow screens, a note stands below its paragraph. The style sheet
   places a note in the margin only where <html> has the class that `first.js` gives, so nothing moves
   when the script comes late or never. */

"use strict";

(() => {
  const wide = window.matchMedia("screen and (min-width: 76.25em)");
  const space = 14; /* pixels between two notes */

  function place() {
    const page = document.querySelector(".md-content__inner");
    const notes = page ? [...page.querySelectorAll(".ed-note")] : [];
    const origin = page ? page.getBoundingClientRect().top : 0;
    let free = 0;
    for (const note of notes) {
      const marks = page.querySelectorAll(`[data-note="${CSS.escape(note.id)}"]`);
      const beside = marks.length ? marks[0] : note.parentElement;
      const top = Math.max(free, beside.getBoundingClientRect().top - origin);
      free = top + note.offsetHeight + space;
      note.style.top = wide.matches ? `${Math.round(top)}px` : "";
      note.classList.add("ed-placed");
    }
    if (page) {
      page.style.minHeight = wide.matches && notes.length ? `${Math.round(free)}px` : "";
    }
  }

  document.addEventListener("change", event => event.target.matches(".ed-switch") && requestAnimationFrame(place));

  function start() {
    new ResizeObserver(place).observe(document.querySelector(".md-content__inner"));
    place();
  }

  /* ------------------------------------------------------------------ on paper */

  window.addEventListener("beforeprint", () => {
    const cite = document.querySelector(".ed-cite");
    const notes = [...document.querySelectorAll(".ed-note")];
    if (!cite || !notes.length || document.querySelector(".ed-endnotes")) {
      return;
    }
    const end = document.createElement("section");
    const title = document.createElement("h2");
    end.className = "ed-endnotes";
    title.className = "ed-division";
    title.textContent = "Notes";
    end.append(title, ...notes.map(note => {
      const copy = note.cloneNode(true);
      copy.removeAttribute("id");
      copy.removeAttribute("style");
      return copy;
    }));
    cite.before(end);
    document.documentElement.classList.add("ed-printing");
  });

  window.addEventListener("afterprint", () => {
    document.querySelector(".ed-endnotes")?.remove();
    document.documentElement.classList.remove("ed-printing");
  });

  document.addEventListener("DOMContentLoaded", start);
})();
