/* Explains an address of this archive, from anchors.json alone. What it shows is made of text, never of HTML. */

"use strict";

(() => {
  const link = (site, address, said) => {
    const made = document.createElement("a");
    made.href = site + address;
    made.textContent = said || address;
    return made;
  };

  /* `https://…/texts/<text>/#p7`, `texts/<text>/#p7`, `<text>#p7`, and the same in other letters. */
  function parts(address) {
    const [before, place = ""] = address.trim().toLowerCase().split("#");
    const path = before.split("?")[0].replace(/index\.html$/, "").replace(/\/+$/, "");
    const found = path.match(/(?:^|\/)texts\/([^/]+)/) || path.match(/([^/]+)$/);
    return { text: found ? found[1] : "", anchor: decodeURIComponent(place.split(":~:")[0]) };
  }

  function sentence(site, row) {
    const line = document.createElement("p");
    line.append(link(site, row.address));
    if (row.first_words) {
      const words = document.createElement("bdi");
      words.textContent = row.first_words;
      line.append(" began “", words, " …”, and");
    }
    const standing = row.state === "current" || row.state === "edited";
    line.append(` was released in ${row.release}. `);
    if (row.state === "current") {
      line.append("It stands there, word for word.");
    } else {
      line.append(`${standing ? "It stands there, and was" : "It was"} ${row.state}${row.changed ? ` in release ${row.changed}` : ""}. ${row.reason}`);
    }
    /* Where they went and were not released again, the notice there says more. */
    const [leads, places] = row.now.length ? [" Its words are now at ", row.now] : [" Its words went to ", row.went_to];
    (standing ? [] : places).forEach((address, at) => line.append(at ? ", " : leads, link(site, address)));
    return line;
  }

  function explain(site, anchors, address) {
    const { text, anchor } = parts(address);
    const own = anchors.filter((row) => row.text === text);
    const found = own.filter((row) => row.anchor === anchor);
    const line = document.createElement("p");
    if (found.length) {
      return sentence(site, found[0]);
    }
    if (!own.length) {
      line.textContent = "No text of this archive was ever released at this address. It may be cut short or mistyped.";
      return line;
    }
    const page = text === "timeline" ? "timeline/" : `texts/${text}/`;
    line.append(anchor ? "Nothing was ever released at this place of " : "This is the page of a text: ", link(site, page), ".");
    const first = own.find((row) => row.state === "moved" && row.now.length);
    if (!anchor && first) {
      line.append(" The text has moved to ", link(site, first.now[0].split("#")[0]), ".");
    }
    return line;
  }

  async function start() {
    const place = document.querySelector(".ed-resolved");
    const address = new URLSearchParams(window.location.search).get("address");
    if (!place || !address) {
      return;
    }
    document.querySelector("#address").value = address;
    try {
      const answer = await window.fetch(place.dataset.anchors);
      const { anchors } = await answer.json();
      place.replaceChildren(explain(place.dataset.site, anchors, address));
    } catch {
      place.textContent = "The list of addresses could not be read. Go by the lists below.";
    }
  }

  document.addEventListener("DOMContentLoaded", start);
})();
