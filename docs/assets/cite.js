/* Opens a panel at a number: its address, its words, and their citations, to copy.

   Without this script a number is the permalink that it is in the HTML, and the page “Citations” of
   each text lists what the panel offers. The citations themselves were made with the site; they are
   loaded as a script when a panel is first opened, which also works from a disk. */

"use strict";

(() => {
  const NUMBERS = "a.ed-num, a.ed-comment-number, .ed-tl-title > a";
  const FORMS = {
    chicago: "Chicago", mla: "MLA", apa: "APA", plain: "Plain", bibtex: "BibTeX", biblatex: "BibLaTeX", ris: "RIS",
    csl: "CSL-JSON",
  };
  const REMEMBERED = "ed-cite-form";
  const LONGEST = 60; /* characters that a text fragment holds word for word */
  const PANEL = `
    <form method="dialog" class="ed-cite-top">
      <h2 id="ed-cite-title"></h2><button class="ed-cite-close" aria-label="Close">×</button>
    </form>
    <div class="ed-cite-row">
      <h3 id="ed-cite-address">Address</h3>
      <p class="ed-cite-address" data-words></p><button type="button" data-copy autofocus>Copy address</button>
    </div>
    <div class="ed-cite-row">
      <h3>Quotation</h3>
      <blockquote data-words tabindex="0" role="group" aria-label="Quotation"></blockquote>
      <button type="button" data-copy>Copy quotation</button>
    </div>
    <fieldset class="ed-cite-forms"><legend>Citation</legend></fieldset>
    <div class="ed-cite-citation" aria-live="polite"></div>
    <p class="ed-cite-foot"></p>
    <p class="ed-cite-said" role="status"></p>`;

  const loaded = new Map();
  let held;
  let panel;
  let current;

  /* ------------------------------------------------------------------ what is cited */

  function passage(link) {
    const anchor = decodeURIComponent(link.hash.slice(1));
    const named = document.getElementById(anchor);
    const box = named.closest(".ed-comment, .ed-tl-event") && !link.matches(".ed-num")
      ? named.closest(".ed-comment, .ed-tl-event") : named;
    const texts = [...box.querySelectorAll(".ed-text, .ed-tl-summary")];
    return { link, anchor, texts, label: link.getAttribute("aria-label") || link.textContent.trim() };
  }

  const collapsed = text => text.replace(/\s+/g, " ").trim();

  /* The words that are selected in a passage, widened to whole words, and what stands around them. */
  function selected(cited) {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const text = cited.texts.find(one => one.contains(range.startContainer) && one.contains(range.endContainer));
    if (!text) {
      const within = cited.texts.some(one => one.contains(range.startContainer)) &&
        cited.texts.some(one => one.contains(range.endContainer));
      return within ? { words: collapsed(selection.toString()) } : null;
    }
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const all = text.textContent;
    let start = before.toString().length;
    let end = start + range.toString().length;
    const letter = /[\p{L}\p{M}\p{N}]/u;
    while (start > 0 && letter.test(all[start - 1]) && letter.test(all[start])) {
      start -= 1;
    }
    while (end < all.length && letter.test(all[end - 1]) && letter.test(all[end])) {
      end += 1;
    }
    const words = collapsed(all.slice(start, end));
    return words ? { words, before: collapsed(all.slice(0, start)), after: collapsed(all.slice(end)) } : null;
  }

  /* `:~:text=` with the words, and with their neighbours where the page has them more than once. */
  function fragment(chosen) {
    if (!chosen || chosen.before === undefined) {
      return "";
    }
    const written = text => encodeURIComponent(text).replace(/-/g, "%2D");
    const words = chosen.words.split(" ");
    const text = chosen.words.length <= LONGEST || words.length < 9 ? written(chosen.words)
      : `${written(words.slice(0, 4).join(" "))},${written(words.slice(-4).join(" "))}`;
    const page = collapsed(document.querySelector("article").textContent);
    if (page.indexOf(chosen.words) === page.lastIndexOf(chosen.words)) {
      return `:~:text=${text}`;
    }
    const before = chosen.before.split(" ").slice(-3).join(" ");
    const after = chosen.after.split(" ").slice(0, 3).join(" ");
    return `:~:text=${before && `${written(before)}-,`}${text}${after && `,-${written(after)}`}`;
  }

  function data() {
    const holder = document.querySelector("[data-citations]");
    if (!holder) {
      return Promise.reject();
    }
    const address = new URL(holder.dataset.citations, document.baseURI).href;
    if (!loaded.has(address)) {
      loaded.set(address, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = address;
        script.onload = () => done(window.edCitations);
        script.onerror = () => { loaded.delete(address); failed(); };
        document.head.append(script);
      }));
    }
    return loaded.get(address);
  }

  /* ---------------------------------------------------------------------- citations */

  const tex = text => text.replace(/[\\{}~^&%$#_]/g, sign => ({
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  })[sign] || `\\${sign}`);

  /* The lines of the panel in one form: label and runs, text and italics in turn. */
  function lines(form, item, cited, number) {
    const quoted = cited.chosen ? `“${cited.chosen.words}”` : "";
    const at = text => text.split(item.address).join(cited.address).split(number).join(cited.number);
    if (item.styles[form]) {
      const [entry, whole, paragraph, section] = item.styles[form].map(runs => runs.map(at));
      const note = { p: paragraph, s: section }[cited.series] || whole;
      if (form === "chicago") {
        const ended = quoted && [...note.slice(0, -1), `${note.at(-1).replace(/\.$/, "")}: ${quoted.replace(/([^.?!…])”$/, "$1.”")}`];
        return [["Note", ended || note], ["Bibliography", entry]].filter(([, runs]) => runs.length);
      }
      const said = quoted ? [`${quoted} ${note[0]}`, ...note.slice(1)] : note;
      return [["In the text", said], [form === "mla" ? "Works cited" : "References", entry]];
    }
    const remark = cited.chosen ? `${cited.label}: ${quoted}` : cited.label;
    const made = at(item[form]);
    if (form === "plain") {
      return [["", [`${made} (${remark})`]]];
    }
    if (form === "ris") {
      return [["", [made.replace(/\nER {2}-/, () => `\nN1  - ${remark}\nER  -`)]]];
    }
    if (form === "csl") {
      const [record] = JSON.parse(item.csl);
      return [["", [JSON.stringify([{ ...record, URL: cited.address, annote: remark }], null, 1)]]];
    }
    return [["", [made.replace(/\n\}\s*$/, () => `\n  ${form === "bibtex" ? "annote" : "annotation"} = {${tex(remark)}},\n}\n`)]]];
  }

  /* -------------------------------------------------------------------------- panel */

  function make() {
    panel = document.createElement("dialog");
    panel.className = "ed-cite-panel";
    panel.setAttribute("aria-labelledby", "ed-cite-title");
    panel.innerHTML = PANEL;
    const forms = panel.querySelector("fieldset");
    for (const [form, name] of Object.entries(FORMS)) {
      const label = document.createElement("label");
      const radio = document.createElement("input");
      Object.assign(radio, { type: "radio", name: "ed-cite-form", value: form, checked: form === remembered() });
      label.append(radio, name);
      forms.append(label);
    }
    forms.addEventListener("change", event => {
      try {
        localStorage.setItem(REMEMBERED, event.target.value);
      } catch { /* nothing is remembered */ }
      show();
    });
    panel.addEventListener("click", event => {
      const button = event.target.closest("[data-copy]");
      if (button) {
        copy(button);
      } else if (event.target === panel) {
        panel.close();
      }
    });
    panel.addEventListener("close", () => current.link.focus({ preventScroll: true }));
  }

  function remembered() {
    try {
      const form = localStorage.getItem(REMEMBERED);
      return form in FORMS ? form : "chicago";
    } catch {
      return "chicago";
    }
  }

  function open(link, chosen) {
    const cited = passage(link);
    const [, comment, series, number] = cited.anchor.match(/^(?:(c\d+[a-z]*)-)?([a-z])-?(.*)$/);
    const canonical = document.querySelector("link[rel=canonical]");
    const base = (canonical ? canonical.href : location.href).split("#")[0];
    current = { ...cited, series, number, chosen, key: comment || ("ce".includes(series) ? cited.anchor : "") };
    current.address = `${base}#${cited.anchor}${fragment(chosen)}`;
    if (!panel) {
      make();
    }
    document.body.append(panel);
    panel.querySelector("h2").textContent = `Cite: ${cited.label}`;
    panel.querySelector(".ed-cite-address").textContent = current.address;
    const quotation = panel.querySelector("blockquote");
    const [text] = cited.texts;
    quotation.lang = text && text.lang || "";
    quotation.dir = text && text.dir || "auto";
    const words = chosen ? chosen.words : cited.texts.map(one => collapsed(one.textContent)).join(" ¶ ");
    quotation.textContent = `“${words}” (${cited.label})`;
    panel.querySelector(".ed-cite-said").textContent = "";
    history.replaceState(history.state, "", `#${cited.anchor}`);
    show();
    panel.showModal();
  }

  function show() {
    const opened = current;
    const place = panel.querySelector(".ed-cite-citation");
    const foot = panel.querySelector(".ed-cite-foot");
    data().then(found => {
      if (opened === current) {
        const form = panel.querySelector("input:checked").value;
        place.replaceChildren(...lines(form, found.items[current.key], current, found.number).map(row => line(row, form)));
        footing(foot, found.hashes[current.anchor]);
      }
    }, () => {
      place.textContent = "The citations could not be loaded; the page “Citations” of this text lists them.";
    });
  }

  function line([label, runs], form) {
    const row = document.createElement("div");
    row.className = "ed-cite-row";
    const words = document.createElement("p");
    words.dataset.words = "";
    words.dir = "auto";
    words.className = runs.length === 1 && runs[0].includes("\n") ? "ed-cite-data" : "ed-cite-words";
    runs.forEach((run, at) => {
      const piece = document.createElement(at % 2 ? "em" : "span");
      piece.textContent = run;
      words.append(piece);
    });
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.copy = "";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${label ? label.toLowerCase() : "citation"}, ${FORMS[form]}`);
    if (label) {
      const heading = document.createElement("h3");
      heading.textContent = label;
      row.append(heading);
    }
    row.append(words, button);
    return row;
  }

  function footing(foot, hash) {
    const holder = document.querySelector("[data-citations]");
    const all = document.createElement("a");
    all.href = new URL("./", new URL(holder.dataset.citations, document.baseURI)).href;
    all.textContent = "All citations of this page";
    foot.replaceChildren(all);
    if (hash) {
      const code = document.createElement("code");
      code.textContent = hash;
      foot.append(" · hash of the words ", code);
    }
  }

  /* Also where the asynchronous clipboard is not to be had: from a disk, or without https. */
  function copy(button) {
    const words = button.parentElement.querySelector("[data-words]");
    const html = document.createElement("div");
    html.append(...[...words.childNodes].map(node => node.cloneNode(true)));
    html.querySelectorAll("span").forEach(span => span.replaceWith(...span.childNodes));
    const put = event => {
      event.clipboardData.setData("text/plain", words.textContent);
      event.clipboardData.setData("text/html", html.innerHTML);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    getSelection().selectAllChildren(words);
    document.addEventListener("copy", put, true);
    const done = document.execCommand("copy");
    document.removeEventListener("copy", put, true);
    const said = panel.querySelector(".ed-cite-said");
    said.textContent = "";
    said.textContent = done ? `Copied: ${words.textContent.slice(0, 80)}${words.textContent.length > 80 ? " …" : ""}`
      : "The browser does not let this page copy. The words are selected: copy them with its own command.";
  }

  /* A press on a number takes the selection away before the click comes. */
  document.addEventListener("pointerdown", event => {
    const link = event.target.closest && event.target.closest(NUMBERS);
    held = link ? { link, chosen: selected(passage(link)) } : null;
  }, true);

  document.addEventListener("click", event => {
    const link = event.target.closest && event.target.closest(NUMBERS);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !document.querySelector("[data-citations]")) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    open(link, held && held.link === link ? held.chosen : selected(passage(link)));
    held = null;
  }, true);

  function start() {
    if (panel && panel.open) {
      panel.close();
    }
    if (document.querySelector("[data-citations]")) {
      document.querySelectorAll(NUMBERS).forEach(link => link.setAttribute("aria-haspopup", "dialog"));
    }
  }

  document.addEventListener("DOMContentLoaded", start);
})();
