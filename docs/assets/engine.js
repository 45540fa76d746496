/* What looks things up for the page of search, beside the page: ranking thousands of texts takes a while, and the
   page is drawn and can be typed in meanwhile. It keeps what it found last, and gives out as much as is shown. */

const index = new URL("../pagefind/", import.meta.url);
const scripts = { ar: /[\u0600-\u06ff]/u, ru: /[\u0400-\u04ff]/u, el: /[\u0370-\u03ff]/u };

const engines = new Map();
const many = 100; /* results */
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

/* The parts of all indexes: folder -> what Pagefind would fetch of it first. */
const parts = plain(new URL("pagefind-entry.json", index), { cache: "no-cache" }).then(response => response.json()).then(({ parts }) => parts);

/* The folder whose Pagefind serves this one too: those of one language have one. */
const home = folder => /^(?:ar|ru|el)\//u.exec(folder)?.[0] ?? "";

async function ahead(folder) {
  const at = name => new URL(folder + name, index).href;
  const entry = (await parts)[folder];
  coming.set(at("pagefind-entry.json"), new Response(JSON.stringify(entry)));
  for (const { hash, wasm } of Object.values(entry.languages)) {
    const [head, machine] = [`pagefind.${hash}.pf_meta`, `wasm.${wasm}.pagefind`].map(at);
    coming.set(head, part(head));
    /* Where a machine runs already Pagefind looks at the beginning of another, and takes the one that runs. */
    coming.set(machine, home(folder) === folder ? part(machine) : new Response("pagefind_dcd"));
  }
}

async function start(folder) {
  const under = ahead(folder);
  const pagefind = await import(new URL(home(folder) + "pagefind.js", index));
  await under;
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

/* The main index, and those of other scripts whose letters are sought: Pagefind takes the stems of one language alone
   in each. The comments too, which may have one of their own. */
async function folders(words) {
  const sought = ["", ...Object.keys(scripts).filter(language => scripts[language].test(words)).map(language => language + "/")];
  const all = Object.keys(await parts);
  return {
    first: all.filter(folder => !isOfComments(folder) && sought.includes(home(folder))),
    comments: all.filter(isOfComments),
  };
}

const isOfComments = folder => folder.startsWith("comments/");

/* Let what came meanwhile be heard; whether this question still stands. */
async function stands({ asked }) {
  await new Promise(done => setTimeout(done));
  return asked === latest;
}

async function answer(folder, question) {
  const { words, chosen } = question;
  const filters = Object.fromEntries(Object.entries(chosen).map(([facet, picked]) => [facet, { any: picked }]));
  const pagefind = await engine(folder);
  await Promise.all(ways(words).map(way => pagefind.preload(way || null, { filters })));
  if (!await stands(question)) {
    return { results: [], filters: {}, count: 0 }; /* the reader typed on, and ranking takes long */
  }
  const all = await Promise.all(ways(words).map(way => pagefind.search(way || null, { filters })));
  const once = new Map(all.flatMap(({ results }) => results).map(result => [result.id, result]));
  const count = Math.max(...all.map(({ unfilteredResultCount }) => unfilteredResultCount));
  return { results: [...once.values()], filters: counted(all, Math.max), count, pagefind };
}

/* Whether a part has the words themselves: of a word that it has not Pagefind takes as many letters as it knows. */
async function has({ pagefind }, { words }) {
  const exactly = word => pagefind.search(`"${word}"`).then(({ results }) => results.length > 0);
  const one = words => Promise.all(words.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).map(exactly));
  return !pagefind || /^\s*".+"\s*$/u.test(words) || (await Promise.all(ways(words).map(one))).some(known => known.every(Boolean));
}

/* What several parts answer. Where one has the words, those that have not are left out; records are dealt out to the
   parts in turn, so that where all have many of a word all have that word. */
async function answers(folders, question) {
  const all = await Promise.all(folders.map(folder => answer(folder, question)));
  if (all.every(({ count }) => count >= many) || Object.keys(await parts).length === 1) {
    return { all, known: true };
  }
  const known = await Promise.all(all.map(one => has(one, question)));
  return known.includes(true) ? { all: all.filter((_, at) => known[at]), known: true } : { all, known: false };
}

const joined = all => all.flatMap(({ results }) => results).sort((one, other) => other.score - one.score);

/* ----------------------------------------------------- what the page asks for */

/* `question`: { asked: its number, words, chosen: { facet: [value] } } */
const calls = {
  /* Be ready. */
  wake() {},

  /* The first results: comments that have an index of their own come later, unless only they have the words. How
     many, and the first. */
  async begin(question) {
    latest = question.asked;
    const { first, comments } = await folders(question.words);
    let { all, known } = await answers(first, question);
    const whole = !known || !comments.length;
    if (whole && comments.length) {
      ({ all } = await answers([...first, ...comments], question));
    }
    const results = joined(all);
    if (latest === question.asked) {
      found = { asked: latest, results, whole };
    }
    return { count: results.length, first: await calls.data(question.asked, 0, 1) };
  },

  /* The others too, behind as many as are shown; how many there are in all. */
  async all(question, shown) {
    if (found.asked === question.asked && !found.whole) {
      const { comments } = await folders(question.words);
      const { all, known } = await answers(comments, question);
      if (known && found.asked === question.asked) {
        const there = found.results.slice(0, shown);
        found.results = [...there, ...joined([{ results: found.results.slice(shown) }, ...all])];
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
    const { first, comments } = await folders(question.words);
    const asked = [...first, ...comments];
    const filters = await Promise.all(asked.map(async folder => (await engine(folder)).filters()));
    const all = counted(filters.map(filters => ({ filters })), sum);
    if (idle) {
      return { all, left: all };
    }
    const left = counted((await answers(asked, question)).all, sum);
    for (const facet of Object.keys(question.chosen)) {
      const { [facet]: _, ...others } = question.chosen;
      left[facet] = counted((await answers(asked, { ...question, chosen: others })).all, sum)[facet];
    }
    return { all, left };
  },

  /* What is said of the best records of the glossary. */
  async glossary(words) {
    const { first } = await folders("");
    const { all } = await answers(first, { asked: latest, words, chosen: { kind: ["Glossary"] } });
    return (await Promise.all(joined(all).slice(0, 8).map(result => result.data()))).map(({ meta }) => meta);
  },
};

self.onmessage = async ({ data: { call, name, values } }) => {
  try {
    self.postMessage({ call, value: await calls[name](...values) });
  } catch {
    self.postMessage({ call, failed: true });
  }
};

/* What every question needs is started at once; who asks first says what failed. */
engine("").catch(() => {});
folders("").then(({ first }) => first.forEach(folder => engine(folder).catch(() => {}))).catch(() => {});
