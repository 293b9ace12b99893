import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../run.mjs";
import { benchFullDisk } from "./full-disk.mjs";
import { benchKilledServer } from "./killed-server.mjs";
import { benchKilledWriter } from "./killed-writer.mjs";
import {
  beginRepository,
  copyBuild,
  forAll,
  listAddresses,
  listComplaints,
  listProcesses,
  startCopy,
} from "./served-copy.mjs";

const DIST = ".next-bench-faults";
const FRESH_DIST = ".next-bench-fresh";
/** So many pages are compared after a restart, and all each time after so many. */
const SAMPLE = 60;
const ALL_EVERY = 10;
/** Processes of a server that was killed have so much time to end, in milliseconds. */
const PATIENCE = 10_000;
const CONNECTIONS = 8;

const EDITED = [
  "/places/royal-dragon",
  "/places/lantern-house",
  "/characters/misty-knight",
  "/characters/misty-knight.md",
  "/special/changes",
  "/special/uncited",
  "/feeds/changes.atom",
  "/search-index.json",
  "/sitemap.xml",
];

const random = (below) => Math.floor(Math.random() * below);
const pick = (items) => items[random(items.length)];

/** What a server answers: status and type, and the body. */
async function answerOf(server, address, encoding = "identity") {
  const ask = () => fetch(server.address + address, { headers: { "Accept-Encoding": encoding } });
  // A connection that was idle for long may be closed just then.
  const response = await ask().catch(ask);
  const body = Buffer.from(await response.arrayBuffer());
  return { head: `${response.status} ${response.headers.get("content-type")}`, body };
}

/** Where two answers differ; undefined if they are the same. */
function describeDifference(own, fresh) {
  if (own.head !== fresh.head) return `${own.head}, not ${fresh.head}`;
  if (own.body.equals(fresh.body)) return undefined;
  const at = own.body.findIndex((byte, index) => byte !== fresh.body[index]);
  const excerpt = ({ body }) =>
    JSON.stringify(body.subarray(Math.max(0, at - 80), at + 80).toString());
  return `${excerpt(own)}, not ${excerpt(fresh)}`;
}

/** Answers of a server without any page that was written before, for each content once. */
class Oracle {
  #folder;
  #content;
  #answersByState = new Map();

  constructor(folder, content) {
    this.#folder = `${folder}/out-fresh`;
    this.#content = content;
    copyBuild(FRESH_DIST);
  }

  /** The answer of each stored address, and of one that only some of the commits have. */
  async answers(state) {
    const known = this.#answersByState.get(state);
    if (known) return known;
    rmSync(this.#folder, { recursive: true, force: true });
    for (const name of readdirSync(root + FRESH_DIST).filter((one) =>
      /^(?:pages|parsed)/.test(one),
    ))
      rmSync(`${root}${FRESH_DIST}/${name}`);
    const server = await startCopy({
      content: this.#content,
      dist: FRESH_DIST,
      out: this.#folder,
    });
    const answers = new Map();
    try {
      const addresses = [...(await listAddresses(this.#content)), "/places/lantern-house"];
      await forAll(new Set(addresses), CONNECTIONS, async (address) =>
        answers.set(address, await answerOf(server, address)),
      );
    } finally {
      server.kill();
      await server.ended;
    }
    this.#answersByState.set(state, answers);
    return answers;
  }
}

/** @returns the addresses where a server answers otherwise than a fresh one, and how */
async function listDifferent(server, answers, addresses) {
  const different = [];
  await forAll(addresses, CONNECTIONS, async (address) => {
    const own = await answerOf(server, address, pick(["identity", "br", "gzip"]));
    const difference = describeDifference(own, answers.get(address));
    if (difference) different.push(`${address}: ${difference}`);
  });
  return different;
}

/** Three commits, each of several files, and Git where they are. */
function makeContent(folder) {
  cpSync(`${root}content`, `${folder}/content`, { recursive: true });
  const git = beginRepository(folder);
  const edit = (name, change) => {
    const file = `${folder}/content/${name}`;
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, "utf8") : ""));
  };
  const addWords = (words) => (text) => text.replace("\n---\n", `\n---\n${words}<Uncited/>\n\n`);
  const dragon = readFileSync(`${folder}/content/places/royal-dragon.mdx`, "utf8");
  edit("places/royal-dragon.mdx", addWords("Xylophones are played by [[Misty Knight]]."));
  edit("characters/misty-knight.mdx", addWords("She plays the xylophone."));
  edit("places/lantern-house.mdx", () =>
    dragon
      .replace("title: Royal Dragon", "title: Lantern House")
      .replace(
        /^description: .*/m,
        "description: Lantern House is another restaurant in New York, where four heroes might have met.",
      ),
  );
  edit("sources/ew-colter-interview.yaml", (text) =>
    text.replace(/^title: .*/m, "title: An Interview"),
  );
  git("add", ".");
  git("commit", "-q", "-m", "Write about xylophones");
  edit("places/royal-dragon.mdx", (text) => text.replace("Xylophones", "Clarinets"));
  edit("places/alias-office.mdx", addWords("There is a clarinet."));
  rmSync(`${folder}/content/places/lantern-house.mdx`);
  git("add", ".");
  git("commit", "-q", "-m", "Write about clarinets");
  const commits = git("rev-list", "HEAD").trim().split("\n");
  git("checkout", "-q", "--detach");
  return { git, commits, save: (words) => edit("places/royal-dragon.mdx", addWords(words)) };
}

/** The words of a file that is saved without a commit; the same ones, so that the fresh answers are known. */
const SAVED = "Trombones are played here.";

const RENDERING = "while processes render";

/** What goes on when the server is killed. */
const ACTIONS = {
  "in a publication": async ({ git, commits }) => {
    const others = commits.filter((commit) => commit !== git("rev-parse", "HEAD").trim());
    git("checkout", "-q", "-f", pick(others));
    await wait(random(1500));
  },
  "after a saved file": async ({ git, commits, save }) => {
    git("checkout", "-q", "-f", commits[0]);
    save(SAVED);
    await wait(random(1000));
  },
  "while it writes pages": async (_, server, addresses) => {
    const asked = Array.from({ length: 200 }, () => pick(addresses));
    forAll(asked, CONNECTIONS, (address) => answerOf(server, address)).catch(() => {});
    await wait(random(1500));
  },
  [RENDERING]: async (_, server) => {
    const end = performance.now() + 15_000;
    const isRendering = () => listProcesses(server.pid).some(({ isRenderer }) => isRenderer);
    while (!isRendering() && performance.now() < end) await wait(100);
    await wait(random(4000));
  },
};

/** Processes only render when pages are missing; otherwise one would wait for them in vain. */
const pickAction = (isMissing) =>
  isMissing && random(2) === 0
    ? RENDERING
    : pick(Object.keys(ACTIONS).filter((action) => action !== RENDERING));

const countDrafts = (folders) =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }))
    .filter((name) => name.endsWith(".tmp")).length;

const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function endsWithAllProcesses(pid) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const left = listProcesses(pid);
    if (left.length === 0) return [];
    if (performance.now() > end) {
      for (const { pid: one } of left) process.kill(one, "SIGKILL");
      return [`${left.length} processes outlived the server`];
    }
    await wait(50);
  }
}

/**
 * Kills a server at random moments, so many times, and compares what it answers after each restart with a fresh server;
 * then fills its disks.
 */
export async function benchFaults(folder, rounds = 200) {
  const site = `${folder}/site`;
  mkdirSync(site);
  const content = `${site}/content`;
  const out = `${folder}/out`;
  const made = makeContent(site);
  copyBuild(DIST);
  const oracle = new Oracle(folder, content);
  const stateOf = () =>
    createHash("sha256")
      .update(made.git("rev-parse", "HEAD") + made.git("diff"))
      .digest("hex");
  const faults = [];
  const kills = new Map();
  const counts = { compared: 0, drafts: 0, journal: 0, parsed: 0, start: 0 };
  const begun = performance.now();
  for (let round = 0; round <= rounds; round++) {
    const answers = await oracle.answers(stateOf());
    const report = (found) => {
      faults.push(...found);
      for (const one of found.slice(0, 5)) console.log(`  round ${round}: ${one}`);
    };
    let server;
    try {
      server = await startCopy({ content, dist: DIST, out });
    } catch (error) {
      report([`the server does not start: ${error.message}`]);
      continue;
    }
    counts.start = Math.max(counts.start, server.milliseconds);
    const all = [...answers.keys()];
    const isLast = round === rounds;
    const sample =
      round % ALL_EVERY === 0 || isLast
        ? all
        : [
            ...EDITED.filter((one) => answers.has(one)),
            ...Array.from({ length: SAMPLE }, () => pick(all)),
          ];
    report(await listDifferent(server, answers, sample));
    counts.compared += sample.length;
    counts.journal = Math.max(counts.journal, sizeOf(`${root}${DIST}/pages.jsonl`));
    counts.parsed = Math.max(counts.parsed, sizeOf(`${root}${DIST}/parsed`));
    const status = made.git("status", "--porcelain").trim();
    if (status && status !== "M content/places/royal-dragon.mdx") report([`git status: ${status}`]);
    const action = pickAction(round % 3 === 0);
    if (!isLast) {
      await ACTIONS[action](made, server, all);
      kills.set(action, (kills.get(action) ?? 0) + 1);
    }
    server.kill();
    await server.ended;
    report(await endsWithAllProcesses(server.pid));
    counts.drafts = Math.max(counts.drafts, countDrafts([out, root + DIST]));
    const lines = listComplaints(server);
    if (lines.length > 0) report([`the server printed: ${lines.join(" ").slice(0, 500)}`]);
    if (round % ALL_EVERY === 0)
      console.log(
        `${round} of ${rounds} kills in ${Math.round((performance.now() - begun) / 1000)} s, ${counts.compared} answers compared, ${faults.length} faults`,
      );
    // In every third round content changes while no server runs, so that all pages are missing.
    if (round % 3 === 2) made.git("checkout", "-q", "-f", pick(made.commits));
  }
  made.git("checkout", "-q", "-f", made.commits[0]);
  made.git("fsck", "--strict");
  const rows = [
    [
      `a server killed ${rounds} times: ${[...kills].map(([what, count]) => `${count} ${what}`).join(", ")}`,
      `${faults.length} faults`,
      "0",
    ],
    ["answers compared with those of a fresh server", counts.compared],
    ["slowest restart until it answers", `${(counts.start / 1000).toFixed(1)} s`],
    ["most drafts left by one kill; they are removed at the next start", counts.drafts],
    [
      "largest journal, largest file of parse results",
      `${Math.round(counts.journal / 1000)} kB, ${Math.round(counts.parsed / 1000)} kB`,
    ],
    ...(await benchFullDisk({
      folder,
      content,
      dist: DIST,
      answers: await oracle.answers(stateOf()),
      listDifferent,
    })),
  ];
  for (const name of [DIST, FRESH_DIST]) rmSync(root + name, { recursive: true, force: true });
  const writer = await benchKilledWriter();
  const server = await benchKilledServer();
  if (faults.length > 0 || !writer.isFine || !server.isFine) process.exitCode = 1;
  return [...rows, writer.row, server.row];
}
