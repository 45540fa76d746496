/* The page of search. Pagefind does the looking up, in an index made with the site; nothing is asked of
   another host. What is sought stands in the address, so that it can be kept, sent and gone back to.

   Everything that comes out of the index is put on the page as text, never as HTML. */

"use strict";

/* Asks the engine, which runs beside the page: the head has started it already when something is sought. */
const ask = (() => {
  const address = new URL("engine.js", document.currentScript.src);
  const waiting = new Map();
  let worker = window.edEngine && heard(window.edEngine);
  let calls = 0;

  function heard(engine) {
    engine.onmessage = ({ data: { call, value, failed } }) => {
      const { resolve, reject } = waiting.get(call);
      waiting.delete(call);
      if (failed) {
        reject(new Error("The search failed"));
      } else {
        resolve(value);
      }
    };
    engine.onerror = () => { /* whoever asks next starts another */
      worker = null;
      waiting.forEach(({ reject }) => reject(new Error("The search could not be started")));
      waiting.clear();
    };
    return engine;
  }

  return (name, ...values) => new Promise((resolve, reject) => {
    worker ??= heard(new Worker(address, { type: "module" }));
    calls += 1;
    waiting.set(calls, { resolve, reject });
    worker.postMessage({ call: calls, name, values });
  });
})();

function searchPage() {
  const form = document.querySelector(".ed-find");
  if (!form) {
    return;
  }
  const input = form.elements.q;
  const found = document.querySelector(".ed-found");
  const status = found.querySelector(".ed-found-count");
  const groups = found.querySelector(".ed-facet-groups");
  const list = found.querySelector(".ed-results");
  const none = found.querySelector(".ed-found-none");
  const more = found.querySelector(".ed-found-more");
  const records = found.querySelector(".ed-found-records");
  const site = new URL(form.dataset.site, location.href);

  const facets = { kind: "Kind", text: "Text", year: "Year", person: "People", place: "Places", organization: "Organizations" };
  const page = 10; /* results shown at once */
  const pause = 1000; /* ms; who does not type by then may want to go by facets, which are large */
  const values = 8; /* values of a facet shown at once */
  const passages = 3; /* of one result */
  const around = 14; /* words before and behind the first one found */

  let asked = 0;
  let count = 0; /* of results */
  let shown = 0;

  /* ------------------------------------------------------------------- state */

  function asks() {
    const query = new URLSearchParams(location.search);
    const chosen = {};
    for (const facet of Object.keys(facets)) {
      if (query.has(facet)) {
        chosen[facet] = query.getAll(facet);
      }
    }
    return { words: query.get("q") ?? "", chosen };
  }

  function go(words, chosen, replace) {
    const query = new URLSearchParams();
    if (words) {
      query.set("q", words);
    }
    for (const [facet, picked] of Object.entries(chosen)) {
      picked.forEach(value => query.append(facet, value));
    }
    const address = location.pathname + (query.size ? "?" + query : "");
    history[replace ? "replaceState" : "pushState"](null, "", address);
    look();
  }

  /* ------------------------------------------------------------------ search */

  async function look() {
    const { words, chosen } = asks();
    const mine = ++asked;
    if (document.activeElement !== input) {
      input.value = words;
    }
    const idle = !words.trim() && !Object.keys(chosen).length;
    const question = { asked: mine, words: words.trim(), chosen };
    found.classList.toggle("ed-found-idle", idle);
    try {
      if (idle) {
        begin(0, []);
        status.textContent = "";
        await ask("wake");
        await new Promise(done => setTimeout(done, pause));
        if (mine !== asked) {
          return;
        }
      } else if (await results(question)) {
        status.textContent = told(words);
      } else {
        return; /* the reader typed on */
      }
      const { all, left } = await ask("facets", question, idle);
      const named = idle ? [] : await recordsOf(words.trim());
      if (mine === asked) {
        records.replaceChildren(...named);
        narrow(left, chosen, words);
        none.hidden = idle || count > 0;
        none.replaceChildren(...(none.hidden ? [] : advice(words, chosen, all)));
      }
    } catch {
      document.documentElement.classList.add("ed-find-failed");
    }
  }

  /* Show what is found, the first as soon as it is; false: something else was asked meanwhile. */
  async function results(question) {
    const mine = question.asked;
    const main = await ask("begin", question);
    if (mine !== asked) {
      return false;
    }
    begin(main.count, main.first);
    if (!await show(mine, page)) {
      return false;
    }
    const whole = await ask("all", question, shown);
    if (mine === asked) {
      count = whole;
    }
    return show(mine, Math.max(page, shown));
  }

  /* Who searches for a name wants its record, wherever it stands among the results. */
  async function recordsOf(words) {
    const sought = folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (!sought.length) {
      return [];
    }
    const named = (await ask("glossary", words)).filter(({ title }) => sought.every(word => folded(title).includes(word)));
    named.sort((one, other) => one.title.length - other.title.length);
    return named.slice(0, 4).flatMap(({ title, address }, at) => {
      const link = make("a", "", isolated(title));
      link.href = new URL(address, site).href;
      return [at ? ", " : "In the glossary: ", link];
    });
  }

  function told(words) {
    const what = count === 1 ? "1 result" : `${count.toLocaleString("en")} results`;
    return words ? `${what} for “${words}”` : what;
  }

  /* ----------------------------------------------------------------- results */

  /* These results instead of those that stand there: so many, and what is said of the first of them. */
  function begin(all, first) {
    count = all;
    shown = first.length;
    records.replaceChildren();
    none.hidden = true;
    list.replaceChildren(...first.map(item));
    more.hidden = true; /* until those that follow stand */
  }

  /* Show as many as this; false: something else was asked meanwhile. */
  async function show(mine, until) {
    const some = until > shown && shown < count ? await ask("data", mine, shown, until) : [];
    if (mine !== asked) {
      return false;
    }
    list.append(...some.map(item));
    shown += some.length;
    more.hidden = shown >= count;
    return true;
  }

  more.firstElementChild.addEventListener("click", async () => {
    const before = list.children.length;
    await show(asked, shown + page);
    list.children[before]?.querySelector("a").focus();
  });

  function make(name, className, ...content) {
    const element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    element.append(...content);
    return element;
  }

  function isolated(words) {
    const element = make("bdi", "", words);
    return element;
  }

  function item(data) {
    const words = data.raw_content.split(/\s+/u);
    const [address, anchor] = data.meta.address.split("#");
    const hits = [...new Set(data.locations)].sort((one, other) => one - other);
    const sought = [...new Set(hits.flatMap(at => forms(words[at] ?? "")))].slice(0, 12).join(" ");
    const to = place => {
      const url = new URL(address, site);
      if (sought) {
        url.searchParams.set("h", sought);
      }
      url.hash = place ?? "";
      return url.href;
    };
    const link = make("a", "", isolated(data.meta.title));
    link.href = to(anchor);
    const kind = make("span", "ed-result-kind", facetOf(data.meta.kind));
    const head = make("h2", "ed-result-title", link);
    const about = make("p", "ed-result-about", kind, " ", isolated(data.meta.context ?? ""));
    const found = make("ul", "ed-passages");
    for (const [place, own] of grouped(hits, data.anchors, words.length)) {
      const text = make("a", "", ...excerpt(words, own, new Set(hits)));
      text.href = to(place || anchor);
      text.dir = "auto";
      const name = /(?:^|-)p(\d+[a-z]*)$/.exec(place);
      found.append(make("li", "", ...(name ? [make("span", "ed-passage-number", "¶\u2009" + name[1]), " "] : []), text));
    }
    return make("li", "ed-result ed-result--" + data.meta.kind, head, about, ...(found.children.length ? [found] : []));
  }

  function facetOf(kind) {
    return { post: "Post", comment: "Comment", glossary: "Glossary", event: "Event" }[kind] ?? kind;
  }

  /* The words in what stands between two spaces; of several (an address, a compound) those that begin as one that
     was sought does. */
  function forms(word) {
    const runs = word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    const sought = asks().words.match(/[\p{L}\p{N}\p{M}]+/gu)?.map(one => folded(one).slice(0, 4)) ?? [];
    const some = runs.length > 1 ? runs.filter(run => sought.some(one => folded(run).startsWith(one))) : runs;
    return some.map(run => run.toLowerCase());
  }

  /* The places found, by the paragraph they stand in: those with most first, then in the order of the text. */
  function grouped(hits, anchors, length) {
    const starts = [...anchors].filter(({ id }) => id !== "top").sort((one, other) => one.location - other.location);
    const groups = new Map();
    for (const hit of hits) {
      let at = -1;
      while (at + 1 < starts.length && starts[at + 1].location <= hit) {
        at += 1;
      }
      const own = groups.get(at) ?? { place: starts[at]?.id ?? "", first: starts[at]?.location ?? 0, last: starts[at + 1]?.location ?? length, hits: [] };
      own.hits.push(hit);
      groups.set(at, own);
    }
    return [...groups.values()]
      .sort((one, other) => other.hits.length - one.hits.length || one.first - other.first)
      .slice(0, passages)
      .sort((one, other) => one.first - other.first)
      .map(own => [own.place, own]);
  }

  function excerpt(words, { first, last, hits }, all) {
    const from = Math.max(first, hits[0] - around);
    const until = Math.min(last, Math.max(hits[0] + 2 * around, from + 3 * around));
    const parts = [from > first ? "… " : ""];
    for (let at = from; at < until; at += 1) {
      parts.push(all.has(at) ? make("mark", "", words[at]) : words[at], at + 1 < until ? " " : "");
    }
    parts.push(until < last ? " …" : "");
    return parts;
  }

  /* ------------------------------------------------------------------ facets */

  function narrow(counts, chosen, words) {
    const open = new Set([...groups.querySelectorAll("details[open]")].map(group => group.dataset.facet));
    const focused = document.activeElement?.closest?.(".ed-facet") ? document.activeElement.value + document.activeElement.name : "";
    groups.replaceChildren(...Object.entries(facets).map(([facet, label]) => {
      const picked = chosen[facet] ?? [];
      const all = Object.entries(counts[facet] ?? {})
        .filter(([value, count]) => count || picked.includes(value))
        .sort(([one, many], [other, more]) => picked.includes(other) - picked.includes(one) || (facet === "year" ? one.localeCompare(other) : more - many || one.localeCompare(other)));
      if (!all.length) {
        return "";
      }
      const boxes = all.map(([value, count]) => box(facet, value, count, picked, chosen, words));
      const few = make("div", "", ...boxes.slice(0, values));
      const rest = boxes.slice(values);
      const group = make("fieldset", "ed-facet", make("legend", "", label), few);
      if (rest.length) {
        const further = make("details", "", make("summary", "", `${rest.length} more`), ...rest);
        further.dataset.facet = facet;
        further.open = open.has(facet);
        group.append(further);
      }
      return group;
    }).filter(Boolean));
    const again = focused && [...groups.querySelectorAll("input")].find(one => one.value + one.name === focused);
    if (again) {
      again.focus();
    }
  }

  function box(facet, value, count, picked, chosen, words) {
    const input = make("input");
    input.type = "checkbox";
    input.name = facet;
    input.value = value;
    input.checked = picked.includes(value);
    input.addEventListener("change", () => {
      const others = picked.filter(one => one !== value);
      const now = { ...chosen, [facet]: input.checked ? [...others, value] : others };
      if (!now[facet].length) {
        delete now[facet];
      }
      go(words, now, false);
    });
    return make("label", "", input, " ", isolated(value), " ", make("span", "ed-facet-count", count.toLocaleString("en")));
  }

  /* -------------------------------------------------------------- no results */

  function advice(words, chosen, all) {
    const near = nearest(words, all);
    const lines = [];
    if (Object.keys(chosen).length) {
      const button = make("button", "", "Search without narrowing");
      button.type = "button";
      button.addEventListener("click", () => go(words, {}, false));
      lines.push(make("li", "", button));
    }
    if (near.length) {
      const names = near.flatMap((name, at) => {
        const link = make("a", "", isolated(name));
        link.href = "?q=" + encodeURIComponent(name);
        link.addEventListener("click", event => {
          event.preventDefault();
          input.value = name;
          go(name, {}, false);
        });
        return at ? [", ", link] : [link];
      });
      lines.push(make("li", "", "Names like it: ", ...names));
    }
    if (/["“”]/u.test(words)) {
      lines.push(make("li", "", "Take the quotation marks away: the words need not follow each other then"));
    }
    lines.push(make("li", "", "Try fewer or shorter words, or another spelling"));
    const texts = make("a", "", "texts");
    texts.href = new URL("texts/", site).href;
    const people = make("a", "", "people");
    people.href = new URL("people/", site).href;
    lines.push(make("li", "", "Look through the ", texts, " or the ", people));
    return [make("p", "", "Nothing was found. What may help:"), make("ul", "", ...lines)];
  }

  function folded(word) {
    return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function distance(one, other) {
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= one.length; at += 1) {
      const next = [at];
      for (let to = 1; to <= other.length; to += 1) {
        next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (one[at - 1] !== other[to - 1]));
      }
      row = next;
    }
    return row[other.length];
  }

  function nearest(words, all) {
    const sought = folded(words).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    const names = ["person", "place", "organization"].flatMap(facet => Object.keys(all[facet] ?? {}));
    return names
      .map(name => [Math.min(...(folded(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []).flatMap(part => sought.map(word => distance(part, word) / word.length)), 1), name])
      .filter(([far]) => far <= 0.4)
      .sort(([one, name], [other, second]) => one - other || name.localeCompare(second))
      .slice(0, 5)
      .map(([, name]) => name);
  }

  /* ------------------------------------------------------------------ events */

  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => go(input.value, asks().chosen, true), 80);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(waiting);
    go(input.value, asks().chosen, false);
  });
  window.addEventListener("popstate", () => {
    input.value = asks().words;
    look();
  });
  found.querySelector(".ed-facets").open = matchMedia("(min-width: 45em)").matches;
  input.value = asks().words;
  if (!input.value) {
    input.focus({ preventScroll: true });
  }
  /* The engine is as heavy as the rest of the page: without a question it is not fetched before the reader stirs. */
  const signs = ["pointermove", "pointerdown", "keydown", "input", "scroll", "focusin"];
  const stir = () => {
    signs.forEach(sign => document.removeEventListener(sign, stir));
    look();
  };
  if (location.search || location.protocol === "file:") {
    look();
  } else {
    found.classList.add("ed-found-idle");
    signs.forEach(sign => document.addEventListener(sign, stir, { passive: true }));
  }
}

if (document.readyState === "loading") {
  document.addEventListener("DOMContentLoaded", searchPage);
} else {
  searchPage();
}
