import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../run.mjs";
import {
  beginRepository,
  copyBuild,
  forAll,
  gitIn,
  listAddresses,
  listProcesses,
  startCopy,
} from "./served-copy.mjs";

const DIST = ".next-bench-publish";
const MAX_EDITS = 100;
/** An edit counts for the time of all pages if at most so many can show it. */
const MAX_SHOWING = 50;
/** Nothing changes any more after so many milliseconds. */
const SETTLED = 3000;
/** An edit that is not shown after so many milliseconds fails. */
const PATIENCE = 30_000;
/** How many stored pages are visited before memory is measured. */
const VISITED = 2000;
const READERS = 8;
const SECONDS = 20;

const PAGES = [
  "/",
  "/about",
  "/heroes/jessica-jones",
  "/heroes/luke-cage",
  "/heroes/danny-rand",
  "/heroes/matt-murdock",
  "/series/daredevil",
  "/series/jessica-jones",
  "/series/luke-cage",
  "/series/the-defenders",
  "/characters/misty-knight",
  "/characters/claire-temple",
  "/characters/stick",
  "/cast/krysten-ritter",
  "/cast/charlie-cox",
  "/places/harlem",
  "/places/royal-dragon",
  "/timeline",
  "/quotes",
  "/special",
];

const median = (numbers) => at(numbers, 0.5);
const at = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * part))
  ];
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** What is at an address, packed as a browser gets it. */
const read = (url, agent, encoding = "br") =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { "Accept-Encoding": encoding } }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          etag: response.headers.etag ?? String(response.statusCode),
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(parts),
          milliseconds: performance.now() - started,
        }),
      );
    }).on("error", reject);
  });

/** The times of readers who open stored pages one after the other, in milliseconds. */
async function readFor(address, duration) {
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + duration * 1000;
  const times = [];
  const reader = async (_, first) => {
    for (let count = first; performance.now() < end; count++) {
      const { status, milliseconds } = await read(address + PAGES[count % PAGES.length], agent);
      if (status === 200) times.push(milliseconds);
      await wait(20);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  agent.destroy();
  return times;
}

const addWords = (words) => (text) => text.replace("\n---\n", `\n---\n${words}<Uncited/>\n\n`);
const replaceField = (name, value) => (text) =>
  text.replace(new RegExp(`^${name}: .*(?:\\n +.*)*`, "m"), `${name}: ${value}`);

/**
 * The kinds of edits: which files, what they become, and the words by which the page is seen to be fresh. A new article is
 * deleted by the next edit but one.
 */
const KINDS = [
  { what: "text", folder: "places", change: (words) => addWords(`${words} is said here.`) },
  {
    what: "description",
    folder: "organizations",
    change: (words) =>
      replaceField(
        "description",
        `A description with ${words} in it, which is long enough for results.`,
      ),
  },
  {
    what: "alias",
    folder: "characters",
    change: (words) => (text) =>
      text
        .replace(/^aliases:.*\n(?: .*\n)*/m, "")
        .replace(/^description:/m, `aliases: [${words}]\ndescription:`),
  },
  {
    what: "added link",
    folder: "team",
    change: (words) => addWords(`${words} is met in [[places/harlem|Harlem]].`),
  },
  {
    what: "quote",
    folder: "quotes",
    change: (words) => addWords(`${words} is said of these words.`),
  },
  {
    what: "title of a source",
    folder: "sources",
    change: (words) => replaceField("title", `A report about ${words}`),
  },
  { what: "new article", folder: "places", isNew: true },
  { what: "deleted article", folder: "places", isGone: true },
];

const idOf = (file) => file.replace(/\.\w+$/, "");

/** Edits of all kinds in turn, of other files each time. */
class Edits {
  #content;
  #names = new Map();
  #added = [];
  #count = 0;

  constructor(content) {
    this.#content = content;
  }

  /**
   * @param {string} into the content folder to write into, which may be another copy
   * @returns what it was, the address of the article, and a function that says whether an answer is fresh
   */
  next(kind) {
    const number = ++this.#count;
    const words = `Quixotic${number}x`;
    if (kind.isGone) {
      const file = this.#added.shift();
      return { file, text: undefined, isFresh: ({ status }) => status === 404 };
    }
    const isFresh = ({ status, body }) => status === 200 && body.includes(words);
    if (kind.isNew) {
      const model = readFileSync(`${this.#content}/places/royal-dragon.mdx`, "utf8");
      const text = replaceField(
        "title",
        words,
      )(
        replaceField(
          "description",
          `${words} is a restaurant that nobody has been to, in a city that is large.`,
        )(model),
      );
      const file = `places/${words.toLowerCase()}.mdx`;
      this.#added.push(file);
      return { file, text, isFresh };
    }
    const file = `${kind.folder}/${this.#pick(kind.folder)}`;
    const before = readFileSync(`${this.#content}/${file}`, "utf8");
    return { file, text: kind.change(words)(before), isFresh };
  }

  #pick(folder) {
    const names =
      this.#names.get(folder) ??
      readdirSync(`${this.#content}/${folder}`).filter((name) => /\.(?:mdx|yaml)$/.test(name));
    this.#names.set(folder, names);
    return names[(this.#count * 7919) % names.length];
  }
}

const write = (folder, { file, text }) =>
  text === undefined ? rmSync(`${folder}/${file}`) : writeFileSync(`${folder}/${file}`, text);

/** Makes one edit, as a saved file or as a commit that arrives; how long until its page, and all pages, show it. */
async function measureEdit(server, site, edit, isCommit, showing) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const content = `${site.served}/content`;
  const own = `/${idOf(edit.file)}`;
  const others = [...new Set([own, `${own}.md`, ...showing])].slice(0, MAX_SHOWING + 2);
  const etags = new Map();
  const ask = (address) => read(server.address + address, agent);
  // What nobody has seen cannot be stale.
  await forAll(others, 4, async (address) => etags.set(address, (await ask(address)).etag));
  if (isCommit) {
    write(`${site.author}/content`, edit);
    site.inAuthor("add", "-A");
    site.inAuthor("commit", "-q", "-m", "Change");
    site.inServed("fetch", "-q", "author");
  }
  const started = performance.now();
  if (isCommit) site.inServed("merge", "-q", "--ff-only", "author/main");
  else write(content, edit);
  const inGit = performance.now() - started;
  let fresh;
  while (fresh === undefined) {
    const answer = await read(server.address + own, agent, "identity");
    const now = performance.now() - started;
    if (edit.isFresh(answer)) fresh = now;
    else if (now > PATIENCE)
      throw new Error(`${own} does not show its change after ${PATIENCE} ms`);
    else await wait(5);
  }
  let last = fresh;
  let changed = 0;
  for (let now = last; now - last < SETTLED; now = performance.now() - started) {
    await forAll(others, 4, async (address) => {
      const { etag } = await ask(address);
      if (etag === etags.get(address)) return;
      etags.set(address, etag);
      changed++;
      if (address !== own) last = Math.max(last, performance.now() - started);
    });
    await wait(25);
  }
  agent.destroy();
  if (!isCommit) {
    // The author goes on from what is served.
    site.inServed("add", "-A");
    site.inServed("commit", "-q", "-m", "Change");
    site.inAuthor("pull", "-q", "--ff-only", "served", "main");
  }
  return { fresh, all: last, inGit, changed };
}

/** Memory in MB: of the server, and of the processes that render. */
function memoryOf(pid) {
  const all = listProcesses(pid);
  const sum = (list) => Math.round(list.reduce((total, { memory }) => total + memory, 0));
  const renderers = all.filter(({ isRenderer }) => isRenderer);
  return {
    server: sum(all.filter((one) => one.pid === pid)),
    renderers: sum(renderers),
    count: renderers.length,
  };
}

async function visit(server, addresses) {
  const agent = new Agent({ keepAlive: true });
  let largest = { address: "", bytes: 0 };
  await forAll(addresses, READERS, async (address) => {
    const { body, type } = await read(server.address + address, agent);
    if (type.startsWith("text/html") && body.length > largest.bytes)
      largest = { address, bytes: body.length };
  });
  agent.destroy();
  return largest;
}

const timesOf = (list, key) =>
  list.length === 0
    ? "none"
    : `${seconds(median(list.map((one) => one[key])))}; 95th percentile ${seconds(
        at(
          list.map((one) => one[key]),
          0.95,
        ),
      )}; longest ${seconds(
        at(
          list.map((one) => one[key]),
          1,
        ),
      )}`;

async function makeSite(folder, count) {
  const site = { served: `${folder}/served`, author: `${folder}/author` };
  mkdirSync(site.served);
  const { register } = await import("tsx/esm/api");
  register();
  const { growFiles } = await import("./grow-files.ts");
  growFiles(`${root}content`, `${site.served}/content`, count);
  beginRepository(site.served);
  cpSync(site.served, site.author, { recursive: true });
  site.inServed = gitIn(site.served);
  site.inAuthor = gitIn(site.author);
  site.inServed("remote", "add", "author", site.author);
  site.inAuthor("remote", "add", "served", site.served);
  return site;
}

/** A server of so many articles: its starts, 100 edits, its memory, and its readers while pages render. */
export async function benchPublish(
  folder,
  count = 10_000,
  most = MAX_EDITS,
  mostVisited = VISITED,
) {
  const wanted = Math.min(most, Math.ceil(count / 15));
  const site = await makeSite(folder, count);
  const content = `${site.served}/content`;
  const { listLinking } = await import("./list-stored.ts");
  console.log(`${count} articles are there`);
  copyBuild(DIST);
  const start = () => startCopy({ content, dist: DIST, out: `${folder}/out` }, PAGES[2]);
  let server = await start();
  const rows = [
    [`${count} articles: fresh start to first page`, seconds(server.milliseconds), "60 s"],
  ];
  console.log(rows[0].join(": "));
  server.stop();
  await server.ended;
  server = await start();
  rows.push(["restart to first page", seconds(server.milliseconds), "10 s"]);
  console.log(rows[1].join(": "));
  try {
    await visit(server, PAGES);
    // Until processes render in the background.
    for (let tries = 0; tries < 300 && memoryOf(server.pid).count === 0; tries++) await wait(200);
    await wait(5000);
    const isBusy = memoryOf(server.pid).count > 0;
    const times = await readFor(server.address, SECONDS);
    rows.push([
      `${READERS} readers of ${PAGES.length} stored pages while ${isBusy ? "pages render in the background" : "nothing renders (no process)"}: median; 99th percentile`,
      `${median(times).toFixed(1)}; ${at(times, 0.99).toFixed(1)} ms; longest ${at(times, 1).toFixed(0)} ms`,
      "50 ms",
    ]);
    console.log(rows.at(-1).join(": "));
    const linking = await listLinking(content);
    const edits = new Edits(content);
    const results = [];
    for (let number = 0; number < wanted; number++) {
      const kind = KINDS[number % KINDS.length];
      const isCommit = Math.floor(number / KINDS.length) % 2 === 1;
      const edit = edits.next(kind);
      const showing = linking(idOf(edit.file));
      try {
        const measured = await measureEdit(server, site, edit, isCommit, showing);
        results.push({ ...measured, what: kind.what, isCommit, showing: showing.length });
      } catch (error) {
        console.log(`  ${kind.what}: ${error.message}`);
        results.push({
          what: kind.what,
          isCommit,
          fresh: PATIENCE,
          all: PATIENCE,
          showing: 0,
          inGit: 0,
        });
      }
      if (number % 10 === 9) console.log(`${number + 1} edits: ${timesOf(results, "fresh")}`);
    }
    const few = results.filter(({ showing }) => showing <= MAX_SHOWING);
    rows.push(
      [
        `${results.length} edits: saved or committed until its page is fresh, median`,
        timesOf(results, "fresh"),
        "0.5 s; 1 s",
      ],
      [
        "of it, saved files",
        timesOf(
          results.filter((one) => !one.isCommit),
          "fresh",
        ),
      ],
      [
        "of it, commits that are merged",
        timesOf(
          results.filter((one) => one.isCommit),
          "fresh",
        ),
      ],
      [
        "of that, Git itself",
        timesOf(
          results.filter((one) => one.isCommit),
          "inGit",
        ),
      ],
      [
        `${few.length} edits with at most ${MAX_SHOWING} pages that link there: until all of them are fresh`,
        timesOf(few, "all"),
        "5 s",
      ],
      ...KINDS.map(({ what }) => [
        `${what}: its page; all pages`,
        `${timesOf(
          results.filter((one) => one.what === what),
          "fresh",
        )}; all: ${timesOf(
          few.filter((one) => one.what === what),
          "all",
        )}`,
      ]),
    );
    const addresses = await listAddresses(content);
    const visited = addresses.filter(
      (_, index) => index % Math.ceil(addresses.length / mostVisited) === 0,
    );
    const started = performance.now();
    const largest = await visit(server, visited);
    const { server: memory, renderers, count: processes } = memoryOf(server.pid);
    rows.push(
      [
        `memory of the server after ${visited.length} of ${addresses.length} stored addresses were visited (${seconds(performance.now() - started)})`,
        `${memory} MB; ${processes} processes that render: ${renderers} MB`,
        "1.2 GB",
      ],
      [
        "largest of these pages, packed",
        `${(largest.bytes / 1000).toFixed(1)} kB (${largest.address})`,
        "60 kB",
      ],
      ["load of the machine, of one minute", loadavg()[0].toFixed(1)],
    );
    return rows;
  } finally {
    server.kill();
    await server.ended;
    rmSync(root + DIST, { recursive: true, force: true });
  }
}
