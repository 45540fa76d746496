/* Narrows the timeline to a person, place, organization, text, status or basis of the date.

   The choice stands in the address (?person=…&status=…), so that what one sees can be cited. Without this
   script the whole list stands and the form is not shown. */

"use strict";

(() => {
  const shown = (element, is) => { element.hidden = !is; };

  function narrow(form) {
    const chosen = [...form.elements].filter((field) => field.name && field.value);
    const fits = (row) => chosen.every((field) => (row.getAttribute(`data-${field.name}`) ?? "").split(" ").includes(field.value));
    const page = form.parentElement;
    let events = 0;
    const ids = new Set();
    for (const row of page.querySelectorAll("[data-row]")) {
      const is = fits(row);
      shown(row, is);
      if (is) {
        events += row.dataset.row === "event";
        ids.add("#" + (row.id || row.querySelector("[id]").id));
      }
    }
    for (const date of page.querySelectorAll(".ed-tl-date")) {
      shown(date, date.querySelector("[data-row]:not([hidden])") !== null);
    }
    for (const year of page.querySelectorAll(".ed-tl-year")) {
      let next = year.nextElementSibling;
      while (next && next.matches(".ed-tl-date[hidden]")) {
        next = next.nextElementSibling;
      }
      shown(year, next !== null && next.matches(".ed-tl-date"));
    }
    for (const mark of page.querySelectorAll(".ed-tl a.ed-tl-mark")) {
      mark.classList.toggle("ed-tl-off", !ids.has(mark.getAttribute("href")));
    }
    const output = form.querySelector("output");
    const all = output.dataset.all;
    const noun = all === "1" ? "event" : "events";
    output.textContent = !chosen.length ? `${all} ${noun}` : events ? `${events} of ${all} ${noun}` : `None of the ${all} ${noun} fits.`;
    shown(form.querySelector("button"), chosen.length > 0);
  }

  function choose(form) {
    const wanted = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("select")) {
      const value = wanted.get(field.name) ?? "";
      if (![...field.options].some((option) => option.value === value)) {
        field.add(new Option(value, value)); /* no longer on the timeline: nothing fits, and the page says so */
      }
      field.value = value;
    }
  }

  function remember(form) {
    const address = new URL(location.href);
    for (const field of form.querySelectorAll("select")) {
      address.searchParams.delete(field.name);
      if (field.value) {
        address.searchParams.append(field.name, field.value);
      }
    }
    address.hash = "";
    history.replaceState(history.state, "", address.href.replace(/#$/, ""));
  }

  function start() {
    const form = document.querySelector(".ed-tl-filter");
    if (!form) {
      return;
    }
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => { remember(form); narrow(form); });
    form.addEventListener("reset", () => setTimeout(() => {
      form.querySelectorAll("select").forEach((field) => { field.value = ""; });
      remember(form);
      narrow(form);
    }));
    choose(form);
    narrow(form);
  }

  document.addEventListener("DOMContentLoaded", start);
})();
