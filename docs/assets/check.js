/* Holds a quotation against the words of the archive, in the reader's own browser: loads the files of
   its rarest words, then the texts that have most of them, and aligns the words. */

"use strict";

(() => {
  const MOST_WORDS = 16; /* whose files are looked at */
  const MOST_TEXTS = 6; /* that are aligned */
  const LEAST = 0.5; /* share of words that a nearest passage has */
  const QUERY_LIMIT = 600; /* words */
  const waiting = new Map();
  const files = new Map();

  window.edChecked = (name, value) => waiting.get(name)(value);

  const form = document.querySelector("[data-check]");
  const home = document.baseURI;

  function load(name) {
    if (!files.has(name)) {
      files.set(name, new Promise((done, failed) => {
        waiting.set(name, done);
        const script = document.createElement("script");
        script.src = new URL(`${form.dataset.check}${name}.js`, home).href;
        script.onerror = () => { files.delete(name); failed(); };
        document.head.append(script);
      }));
    }
    return files.get(name);
  }

  /* ------------------------------------------------------------------ words, as lookup.py folds them */

  const fold = word => word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()
    .replace(/ß/g, "ss").replace(/ς/g, "σ").replace(/ـ/g, "");

  function tokens(text) {
    return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
      .map(match => ({ word: fold(match[0]), start: match.index, end: match.index + match[0].length }))
      .filter(token => token.word);
  }

  function shardOf(word, count) {
    let value = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) {
      value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
    }
    return value % count;
  }

  /* -------------------------------------------------------------------------------- alignment */

  /* The stretch of `there` that takes fewest changes to become `here`: [changes, start, end). */
  function nearest(here, there) {
    let costs = new Uint16Array(there.length + 1);
    let starts = Uint32Array.from({ length: there.length + 1 }, (_, at) => at);
    for (let i = 1; i <= here.length; i += 1) {
      const next = new Uint16Array(there.length + 1);
      const from = new Uint32Array(there.length + 1);
      next[0] = i;
      for (let j = 1; j <= there.length; j += 1) {
        const swap = costs[j - 1] + (here[i - 1] === there[j - 1] ? 0 : 1);
        const drop = costs[j] + 1;
        const add = next[j - 1] + 1;
        next[j] = Math.min(swap, drop, add);
        from[j] = next[j] === swap ? starts[j - 1] : next[j] === drop ? starts[j] : from[j - 1];
      }
      [costs, starts] = [next, from];
    }
    let best = 0;
    for (let j = 1; j <= there.length; j += 1) {
      if (costs[j] < costs[best]) {
        best = j;
      }
    }
    return [costs[best], starts[best], best];
  }

  /* Which words of each side have no like on the other. */
  function unlike(here, there) {
    const costs = Array.from({ length: here.length + 1 }, (_, i) => Uint16Array.from({ length: there.length + 1 }, (_, j) => (i ? 0 : j)));
    for (let i = 1; i <= here.length; i += 1) {
      costs[i][0] = i;
      for (let j = 1; j <= there.length; j += 1) {
        costs[i][j] = Math.min(costs[i - 1][j - 1] + (here[i - 1] === there[j - 1] ? 0 : 1), costs[i - 1][j] + 1, costs[i][j - 1] + 1);
      }
    }
    const ours = new Set();
    const theirs = new Set();
    let [i, j] = [here.length, there.length];
    while (i || j) {
      if (i && j && costs[i][j] === costs[i - 1][j - 1] + (here[i - 1] === there[j - 1] ? 0 : 1)) {
        i -= 1;
        j -= 1;
        if (here[i] !== there[j]) {
          ours.add(i);
          theirs.add(j);
        }
      } else if (i && costs[i][j] === costs[i - 1][j] + 1) {
        ours.add(i -= 1);
      } else {
        theirs.add(j -= 1);
      }
    }
    return [ours, theirs];
  }

  /* ------------------------------------------------------------------------------ differences */

  const KINDS = {
    "quotation marks": text => text.replace(/[“”„‟«»‹›"‘’‚‛'`´ʼ]/gu, "'"),
    dashes: text => text.replace(/\s*[-‐‑‒–—―−]+\s*/gu, "-"),
    "white space": text => text.replace(/\s+/gu, " "),
    "capital letters": text => text.toLowerCase(),
    "accents or vowel signs": text => text.normalize("NFKD").replace(/[\p{M}ـ]/gu, ""),
  };
  const LAST = "punctuation";
  const bare = text => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();

  function differences(ours, theirs) {
    const same = (kinds, last) => {
      const made = [ours, theirs].map(text => kinds.reduce((done, kind) => KINDS[kind](done), text.normalize("NFC")));
      return last ? bare(made[0]) === bare(made[1]) : made[0] === made[1];
    };
    const all = Object.keys(KINDS);
    if (ours === theirs) {
      return [];
    }
    const last = !same(all, false);
    return [...all.filter(kind => !same(all.filter(other => other !== kind), last)), ...(last ? [LAST] : [])];
  }

  /* ----------------------------------------------------------------------------------- search */

  async function find(words) {
    const here = tokens(words).slice(0, QUERY_LIMIT);
    const { texts, shards } = await load("texts");
    const rare = [...new Set(here.map(token => token.word))].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
    const scores = new Map();
    for (const word of rare) {
      const has = (await load(`words/${shardOf(word, shards)}`))[word];
      (Array.isArray(has) ? has : []).forEach(number => scores.set(number, (scores.get(number) || 0) + 1 / has.length));
    }
    const likely = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TEXTS);
    let best = null;
    for (const [number] of likely) {
      const [slug, title] = texts[number];
      const blocks = await load(`texts/${slug}`);
      const there = blocks.flatMap(([, text], block) => tokens(text).map(token => ({ ...token, block })));
      const [changes, start, end] = nearest(here.map(token => token.word), there.map(token => token.word));
      if (!best || changes < best.changes) {
        best = { changes, slug, title, blocks, here, there: there.slice(start, end), words };
      }
    }
    return best && best.there.length && 1 - best.changes / here.length >= LEAST ? best : null;
  }

  /* The words of the text between two tokens, and where each token stands in them. */
  function source({ blocks, there }) {
    let text = "";
    const at = [];
    const [first, last] = [there[0].block, there.at(-1).block];
    for (let block = first; block <= last; block += 1) {
      const words = blocks[block][1];
      const own = there.filter(token => token.block === block);
      const from = block === first ? own[0].start : 0;
      const to = block === last ? own.at(-1).end : words.length;
      const begun = text ? text.length + 1 : 0;
      text += (text ? "\n" : "") + words.slice(from, to);
      own.forEach(token => at.push({ start: begun + token.start - from, end: begun + token.end - from }));
    }
    return { text, at };
  }

  /* ------------------------------------------------------------------------------------ answer */

  const made = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text || "" }, attributes);

  function marked(text, at, chosen, tag) {
    const line = made("p", "", { className: "ed-check-line", dir: "auto" });
    let done = 0;
    at.forEach(({ start, end }, number) => {
      if (chosen.has(number)) {
        line.append(text.slice(done, start), made(tag, text.slice(start, end)));
        done = end;
      }
    });
    line.append(text.slice(done));
    return line;
  }

  function place(found) {
    const anchors = [found.there[0], found.there.at(-1)].map(token => found.blocks[token.block][0]);
    const address = new URL(`../texts/${found.slug}/#${anchors[0]}`, new URL(form.dataset.check, home));
    const line = made("p", "", { className: "ed-check-place" });
    const link = made("a", "", { href: address.href });
    link.append(made("bdi", found.title), `, ${anchors[0] === anchors[1] ? anchors[0] : anchors.join(" to ")}`);
    line.append(link, " ", made("code", address.href));
    return line;
  }

  function answer(found, words) {
    const box = made("section", "", { className: "ed-check-answer" });
    if (!found) {
      box.append(made("h2", "Not in the archive"), made("p", "No passage has half of these words in this order."), made("p", words, { className: "ed-check-line", dir: "auto" }));
      return box;
    }
    const { text, at } = source(found);
    const ours = found.here.map(token => token.word);
    const yours = words.slice(found.here[0].start, found.here.at(-1).end);
    if (!found.changes) {
      const kinds = differences(yours, text);
      box.append(made("h2", kinds.length ? "The same words" : "Exactly so"), made("p", kinds.length
        ? `It differs in ${kinds.join(", ").replace(/, ([^,]+)$/, " and $1")}.` : "The archive has these words, sign for sign."), place(found));
      box.append(made("h3", "In the archive"), marked(text, at, new Set(), "ins"));
      return box;
    }
    const [mine, theirs] = unlike(ours, found.there.map(token => token.word));
    const count = Math.max(mine.size, theirs.size);
    const shift = found.here[0].start;
    box.append(made("h2", "Not word for word"), made("p", `The nearest passage differs in ${count === 1 ? "one word" : `${count} words`}.`), place(found));
    box.append(made("h3", "In the archive"), marked(text, at, theirs, "ins"));
    box.append(made("h3", "Your words"), marked(yours, found.here.map(token => ({ start: token.start - shift, end: token.end - shift })), mine, "del"));
    return box;
  }

  async function check() {
    const shown = document.querySelector(".ed-check-found");
    const words = form.querySelector("textarea").value.trim();
    if (!tokens(words).length) {
      shown.replaceChildren(made("p", "There is no word in it."));
      return;
    }
    shown.replaceChildren(made("p", "Looking …"));
    try {
      const whole = await find(words);
      const parts = words.split(/\s*\[?\s*(?:…|\.{3,})\s*\]?\s*/u).filter(part => tokens(part).length > 1);
      if (parts.length > 1 && (!whole || whole.changes)) {
        const found = [];
        for (const part of parts) {
          found.push(answer(await find(part), part));
        }
        shown.replaceChildren(...found);
      } else {
        shown.replaceChildren(answer(whole, words));
      }
    } catch {
      shown.replaceChildren(made("p", "The words of the archive could not be loaded."));
    }
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    check();
  });
})();
