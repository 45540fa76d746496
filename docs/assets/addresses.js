/* Addresses that last. Arriving at a place that is gone, a reader is told at the top of the page what became
   of it; the page of a text's former address leads on and keeps the place; letters of another case are mended.

   Without this script the browser goes to the same notice in the list where it stands. */

"use strict";

(() => {
  const asked = () => {
    try {
      return decodeURIComponent(window.location.hash.slice(1).split(":~:")[0]);
    } catch {
      return "";
    }
  };

  function tell() {
    for (const old of document.querySelectorAll(".ed-arrival")) {
      old.remove();
    }
    const place = document.getElementById(asked());
    const page = document.querySelector(".md-content__inner");
    if (!page || !place || !place.matches(".ed-retired > li")) {
      return;
    }
    const notice = document.createElement("aside");
    notice.className = "ed-notice ed-arrival";
    notice.setAttribute("aria-label", "What became of the place you came for");
    notice.tabIndex = -1;
    const line = document.createElement("p");
    for (const part of place.childNodes) {
      line.append(part.cloneNode(true));
    }
    notice.append(line);
    page.prepend(notice);
    lead(notice);
    /* Until all is loaded the browser goes to the list again with each change of the layout, in the frame after it. */
    if (document.readyState !== "complete") {
      window.addEventListener("load", () => window.requestAnimationFrame(() => lead(notice)), { once: true });
    }
  }

  function lead(notice) {
    window.requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      notice.focus({ preventScroll: true });
    });
  }

  /* Anchors and addresses are small letters throughout. */
  function mendPlace() {
    const name = asked();
    if (name && !document.getElementById(name) && document.getElementById(name.toLowerCase())) {
      window.location.replace(`#${name.toLowerCase()}`);
    }
  }

  async function mendAddress() {
    const { pathname, search, hash } = window.location;
    const small = pathname.toLowerCase();
    if (!document.querySelector("[data-missing]") || small === pathname) {
      return;
    }
    const answer = await window.fetch(small, { method: "HEAD" }).catch(() => null);
    if (answer && answer.ok) {
      window.location.replace(small + search + hash);
    }
  }

  function leadOn() {
    const moved = document.querySelector("[data-moved]");
    if (moved) {
      window.location.replace(moved.dataset.moved + window.location.search + window.location.hash);
    }
  }

  function start() {
    leadOn();
    mendPlace();
    mendAddress();
    tell();
  }

  window.addEventListener("hashchange", () => {
    mendPlace();
    tell();
  });
  document.addEventListener("DOMContentLoaded", start);
})();
