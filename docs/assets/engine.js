/* What looks things up for the page of search, beside the page: ranking thousands of texts takes a while, and the
   page is drawn and can be typed in meanwhile. It keeps what it found last, and gives out as much as is shown. */

const index = new URL("../pagefind/", import.meta.url);
const comments = "comments/"; /* their index, where there are so many that they have one of their own */
const scripts = { ar: /[\u0600-\u06ff]/u, ru: /[\u0400-\u04ff]/u, el: /[\u0370-\u03ff]/u };

const engines = new Map();
let latest = 0; /* number of the question asked last */
let found = { asked: 0, results: [] };

/* ---------------------------------------------------------------- fetching */

/* Parts of the index come packed, and Pagefind would unpack them in JavaScript, each before it asks for the next.
   Here the browser unpacks them, and those that every answer needs are under way before Pagefind itself is there. */
const plain = self.fetch.bind(self);
const coming = new Map();

async function part(address) {
  const packed = new Uint8Array(await (await plain(address)).arrayBuffer());
  const is = packed[0] === 0x1f && packed[1] === 0x8b; /* some hosts unpack what they send */
  return new Response(is ? new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")) : packed);
}

self.fetch = (what, options) => {
  const address = new URL(what.url ?? what, index).href.replace(/[?#].*/u, "");
  const known = coming.get(address);
  coming.delete(address);
  return known ?? (/\.(?:pf_\w+|pagefind)$/u.test(address) ? part(address) : plain(what, options));
};

/* The folder whose Pagefind serves this one too: comments are of the main index's language. */
const home = folder => (folder === comments ? "" : folder);

async function ahead(folder) {
  const at = (name, from) => new URL(from + name, index).href;
  const entry = plain(at("pagefind-entry.json", folder), { cache: "no-cache" });
  coming.set(at("pagefind-entry.json", folder), entry.then(response => response.clone()));
  for (const { hash, wasm } of Object.values((await (await entry).clone().json()).languages)) {
    const [head, machine] = [`pagefind.${hash}.pf_meta`, `wasm.${wasm}.pagefind`];
    coming.set(at(head, folder), part(at(head, folder)));
    coming.set(at(machine, folder), part(at(machine, home(folder))));
  }
}

async function start(folder) {
  ahead(folder).catch(() => coming.clear()); /* Pagefind asks again, and fails where this did */
  const pagefind = await import(new URL(home(folder) + "pagefind.js", index));
  if (home(folder) !== folder) {
    await (await engine(home(folder))).search(""); /* nothing is sought: it answers as soon as its machine runs */
  }
  const basePath = new URL(folder, index).href;
  const made = pagefind.createInstance({ basePath, noWorker: true, ranking: { termFrequency: 0.8, pageLength: 0.4 } });
  await made.init();
  return made;
}

function engine(folder) {
  if (!engines.has(folder)) {
    engines.set(folder, start(folder));
  }
  return engines.get(folder);
}

/* ----------------------------------------------------------------- looking */

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

const sum = (one, other) => one + other;

/* The main index; that of comments, where there are too many for one; and those of other scripts, fetched only
   when their letters are sought: Pagefind takes the stems of one language alone in each. */
function folders(words, apart) {
  const others = Object.keys(scripts).filter(language => scripts[language].test(words)).map(language => language + "/");
  return ["", ...(apart ? [comments] : []), ...others];
}

async function answer(folder, { words, chosen }) {
  const filters = Object.fromEntries(Object.entries(chosen).map(([facet, picked]) => [facet, { any: picked }]));
  const pagefind = await engine(folder);
  const all = await Promise.all(ways(words).map(way => pagefind.search(way || null, { filters })));
  const once = new Map(all.flatMap(({ results }) => results).map(result => [result.id, result]));
  return { results: [...once.values()], filters: counted(all, Math.max) };
}

/* Of all indexes; `main` is that of the main one, when it is asked already. */
async function answers(question, main = answer("", question)) {
  const others = folders(question.words, question.apart).slice(1).map(folder => answer(folder, question));
  const [first, ...rest] = await Promise.allSettled([main, ...others]);
  if (first.reason) {
    throw first.reason;
  }
  return [first, ...rest].filter(({ value }) => value).map(({ value }) => value); /* not every archive has each script */
}

/* The values of all facets, of all indexes that there are. */
async function allFilters({ words, apart }) {
  const known = await Promise.allSettled(folders(words, apart).map(async folder => (await engine(folder)).filters()));
  return known.filter(({ value }) => value).map(({ value }) => ({ filters: value }));
}

const joined = all => all.flatMap(({ results }) => results).sort((one, other) => other.score - one.score);

/* ----------------------------------------------------- what the page asks for */

/* `question`: { asked: its number, words, chosen: { facet: [value] }, apart: whether comments have their own index } */
const calls = {
  /* The first results: those of the main index, which do not wait for the comments. How many, and the first. */
  async begin(question) {
    latest = question.asked;
    const main = answer("", question);
    const results = joined(question.apart ? [await main] : await answers(question, main));
    if (latest === question.asked) {
      found = { asked: latest, main, results };
    }
    return { count: results.length, first: await calls.data(question.asked, 0, 1) };
  },

  /* The others too, behind as many as are shown; how many there are in all. */
  async all(question, shown) {
    const { asked, main, results } = found;
    if (asked === question.asked && question.apart) {
      const there = results.slice(0, shown);
      const others = joined(await answers(question, main)).filter(result => !there.includes(result));
      if (found.asked === asked) {
        found.results = [...there, ...others];
      }
    }
    return found.results.length;
  },

  /* What is said of some of the results found; nothing when something else was asked meanwhile. */
  async data(asked, from, until) {
    const some = found.asked === asked ? found.results.slice(from, until) : [];
    return (await Promise.all(some.map(result => result.data()))).map(({ meta, raw_content, locations, anchors }) => ({ meta, raw_content, locations, anchors }));
  },

  /* How many records each value of each facet has in all, and how many results it would leave. Values of one facet
     widen each other, so those of a facet that is chosen from are counted without it. The facets are fetched after
     the results: with thousands of texts they are as large as all the rest. */
  async facets(question, idle) {
    const all = counted(await allFilters(question), sum);
    if (idle) {
      return { all, left: all };
    }
    const left = counted(await answers(question), sum);
    for (const facet of Object.keys(question.chosen)) {
      const { [facet]: _, ...others } = question.chosen;
      left[facet] = counted(await answers({ ...question, chosen: others }), sum)[facet];
    }
    return { all, left };
  },

  /* What is said of the best records of the glossary. */
  async glossary(words) {
    const { results } = await (await engine("")).search(words, { filters: { kind: { any: ["Glossary"] } } });
    return (await Promise.all(results.slice(0, 8).map(result => result.data()))).map(({ meta }) => meta);
  },
};

self.onmessage = async ({ data: { call, name, values } }) => {
  try {
    self.postMessage({ call, value: await calls[name](...values) });
  } catch {
    self.postMessage({ call, failed: true });
  }
};

engine("").catch(() => {}); /* who asks it first says what failed */
