/* The page of search. Pagefind does the looking up, in an index made with the site; nothing is asked of
   another host. What is sought stands in the address, so that it can be kept, sent and gone back to.

   Everything that comes out of the index is put on the page as text, never as HTML. */

"use strict";

(() => {
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
  const index = new URL(form.dataset.index, location.href);
  const site = new URL(form.dataset.site, location.href);
  const apart = "comments" in form.dataset; /* there are so many that they have an index of their own */

  const facets = { kind: "Kind", text: "Text", year: "Year", person: "People", place: "Places", organization: "Organizations" };
  const scripts = { ar: /[\u0600-\u06ff]/u, ru: /[\u0400-\u04ff]/u, el: /[\u0370-\u03ff]/u };
  const page = 10; /* results shown at once */
  const few = 4; /* of them, those that do not wait for the others */
  const values = 8; /* values of a facet shown at once */
  const passages = 3; /* of one result */
  const around = 14; /* words before and behind the first one found */

  const engines = new Map();
  let asked = 0;
  let results = [];
  let shown = 0;

  /* ----------------------------------------------------------------- engines */

  function engine(folder) {
    if (!engines.has(folder)) {
      engines.set(folder, import(new URL(folder + "pagefind.js", index)).then(async pagefind => {
        /* A worker would be another 12 kB, and its start takes longer than an answer. */
        const made = pagefind.createInstance({ noWorker: true, ranking: { termFrequency: 0.8, pageLength: 0.4 } });
        await made.init();
        return made;
      }));
    }
    return engines.get(folder);
  }

  /* Stems of Arabic know most words with and without their article, but not all: such words are asked for both ways. */
  function ways(words) {
    const start = /(^|[\s"“])(?:[وفبك]?ال|و?لل)?(?=[\u0620-\u064a]{2})/gu;
    return scripts.ar.test(words) ? [...new Set([words, words.replace(start, "$1"), words.replace(start, "$1ال")])] : [words];
  }

  /* Counts of facets, put together; `join` says how two counts of one value make one. */
  function counted(all, join) {
    const counts = {};
    for (const { filters } of all) {
      for (const [facet, values] of Object.entries(filters)) {
        counts[facet] ??= {};
        for (const [value, count] of Object.entries(values)) {
          counts[facet][value] = join(counts[facet][value] ?? 0, count);
        }
      }
    }
    return counts;
  }

  async function ask(one, words, filters) {
    const all = await Promise.all(ways(words).map(way => one.search(way || null, { filters })));
    const once = new Map(all.flatMap(({ results }) => results).map(result => [result.id, result]));
    return { results: [...once.values()], filters: counted(all, Math.max) };
  }

  /* The main index; that of comments, where there are too many for one; and those of other scripts, fetched only
     when their letters are sought: an engine takes the stems of one language alone. */
  function folders(words) {
    const others = Object.keys(scripts).filter(language => scripts[language].test(words)).map(language => language + "/");
    return ["", ...(apart ? ["comments/"] : []), ...others];
  }

  async function answer(folder, words, chosen) {
    const filters = Object.fromEntries(Object.entries(chosen).map(([facet, picked]) => [facet, { any: picked }]));
    const one = await engine(folder);
    return { one, ...await ask(one, words, filters) };
  }

  const ranked = results => results.sort((one, other) => other.score - one.score);

  function joined([main, ...others]) {
    if (main.reason) {
      throw main.reason;
    }
    const all = [main, ...others].filter(({ value }) => value).map(({ value }) => value); /* not every archive has each script */
    const results = ranked(all.flatMap(({ results }) => results));
    return { results, filters: counted(all, (one, other) => one + other), asked: all.map(({ one }) => one) };
  }

  async function answers(words, chosen) {
    return joined(await Promise.allSettled(folders(words).map(folder => answer(folder, words, chosen))));
  }

  /* How many results each value of each facet would leave. Values of one facet widen each other, so those of a
     facet that is chosen from are counted without it. */
  async function counts(words, chosen) {
    const found = (await answers(words, chosen)).filters;
    for (const facet of Object.keys(chosen)) {
      const { [facet]: _, ...others } = chosen;
      found[facet] = (await answers(words, others)).filters[facet];
    }
    return found;
  }

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

  /* The facets are fetched after the results: with thousands of texts they are as large as all the rest. */
  async function look() {
    const { words, chosen } = asks();
    const mine = ++asked;
    if (document.activeElement !== input) {
      input.value = words;
    }
    const idle = !words.trim() && !Object.keys(chosen).length;
    found.classList.toggle("ed-found-idle", idle);
    try {
      const wanted = idle ? [] : folders(words);
      const begun = apart ? wanted.splice(0, 1).map(folder => answer(folder, words.trim(), chosen)) : [];
      for (const main of begun) { /* its results do not wait for the comments, nor for what fetching those takes */
        if (!await begin(mine, ranked((await main).results))) {
          return; /* the reader typed on */
        }
      }
      const others = wanted.map(folder => answer(folder, words.trim(), chosen));
      const answered = idle
        ? { results: [], asked: await Promise.all(folders("").map(engine)) }
        : joined(await Promise.allSettled([...begun, ...others]));
      if (!await (begun.length ? add : begin)(mine, answered.results)) {
        return;
      }
      status.textContent = idle ? "" : told(results.length, words);
      const all = counted((await Promise.all(answered.asked.map(one => one.filters()))).map(filters => ({ filters })), (one, other) => one + other);
      const left = idle ? all : await counts(words.trim(), chosen);
      const named = idle ? [] : await recordsOf(words.trim());
      if (mine === asked) {
        records.replaceChildren(...named);
        narrow(left, chosen, words);
        none.hidden = idle || results.length > 0;
        none.replaceChildren(...(none.hidden ? [] : advice(words, chosen, all)));
      }
    } catch {
      document.documentElement.classList.add("ed-find-failed");
    }
  }

  /* Who searches for a name wants its record, wherever it stands among the results. */
  async function recordsOf(words) {
    const sought = folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (!sought.length) {
      return [];
    }
    const { results } = await (await engine("")).search(words, { filters: { kind: { any: ["Glossary"] } } });
    const some = await Promise.all(results.slice(0, 8).map(result => result.data()));
    const named = some.filter(({ meta }) => sought.every(word => folded(meta.title).includes(word)));
    named.sort((one, other) => one.meta.title.length - other.meta.title.length);
    return named.slice(0, 4).flatMap(({ meta }, at) => {
      const link = make("a", "", isolated(meta.title));
      link.href = new URL(meta.address, site).href;
      return [at ? ", " : "In the glossary: ", link];
    });
  }

  function told(count, words) {
    const what = count === 1 ? "1 result" : `${count.toLocaleString("en")} results`;
    return words ? `${what} for “${words}”` : what;
  }

  /* ----------------------------------------------------------------- results */

  /* Show these results instead of what stands there; false: something else was asked meanwhile. */
  async function begin(mine, found) {
    if (mine === asked) {
      results = found;
      shown = 0;
      records.replaceChildren();
      none.hidden = true;
    }
    return await show(mine, few) && show(mine, page);
  }

  /* Put these behind what is shown, which stays where it is. */
  async function add(mine, found) {
    if (mine === asked) {
      const there = results.slice(0, shown);
      results = [...there, ...found.filter(result => !there.some(({ id }) => id === result.id))];
    }
    return show(mine, Math.max(page, shown));
  }

  async function show(mine, until) {
    const some = mine === asked ? await Promise.all(results.slice(shown, until).map(result => result.data())) : [];
    if (mine !== asked) {
      return false;
    }
    if (!shown) {
      list.replaceChildren();
    }
    list.append(...some.map(item));
    shown += some.length;
    more.hidden = shown >= results.length;
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
    waiting = setTimeout(() => go(input.value, asks().chosen, true), 150);
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
})();
