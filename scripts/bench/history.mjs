import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { root } from "../run.mjs";
import { startServer } from "../server.mjs";
import { HOSTILE } from "./hostile-texts.mjs";

const READERS = 20;
const SECONDS = 8;
const ARTICLE = "heroes/jessica-jones";

const HEAD = `---
title: Jessica Jones
description: Jessica Jones is a private investigator in New York who would rather not be anybody’s hero at all, as she says.
---
`;

const git = (folder, ...words) =>
  execFileSync(
    "git",
    ["-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0", ...words],
    { cwd: folder, encoding: "utf8" },
  ).trim();

/** History pages under load, and revisions that are meant to be slow: `npm run bench history`. */
export async function benchHistory(folder) {
  return [...(await benchReaders()), ...(await benchHostile(`${folder}/history`))];
}

async function benchReaders() {
  const files = git(root, "ls-files", "content")
    .split("\n")
    .filter((file) => file.endsWith(".mdx"));
  const targets = files.map((file) => {
    const hashes = git(root, "log", "--format=%H", "--", file).split("\n");
    return { href: `/history/${file.slice("content/".length, -".mdx".length)}`, hashes };
  });
  const pages = {
    list: targets.map(({ href }) => href),
    revision: targets.flatMap(({ href, hashes }) =>
      hashes.map((hash) => `${href}?revision=${hash}`),
    ),
    change: targets.flatMap(({ href, hashes }) =>
      hashes.slice(1).map((from, index) => `${href}?from=${from}&to=${hashes[index]}`),
    ),
  };
  const rows = [];
  for (const [name, addresses] of Object.entries(pages)) {
    const server = await startServer({ TRUST_PROXY: "1" });
    try {
      await fetch(`${server.address}/history/${ARTICLE}`);
      const cold = await load(server.address, addresses);
      rows.push([`history, ${name}: ${READERS} readers, uncached pages`, cold, ""]);
      const few = addresses.slice(0, 5);
      await Promise.all(few.map((one) => fetch(server.address + one)));
      rows.push([
        `history, ${name}: the same five pages again`,
        await load(server.address, few),
        "",
      ]);
    } finally {
      server.stop();
    }
  }
  return rows;
}

/** Every reader requests one page after another, for some seconds. */
async function load(base, addresses) {
  const times = [];
  let [next, busy] = [0, 0];
  const end = performance.now() + SECONDS * 1000;
  const reader = async (_, number) => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await fetch(base + addresses[next++ % addresses.length], {
        headers: { "x-forwarded-for": `192.0.2.${number + 1}` },
      });
      await answer.arrayBuffer();
      if (answer.status === 503) busy++;
      else times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  times.sort((a, b) => a - b);
  const at = (share) => `${((times[Math.floor(times.length * share)] ?? 0) / 1000).toFixed(2)} s`;
  return `${Math.round(times.length / SECONDS)} a second, median ${at(0.5)}, p99 ${at(0.99)}, ${busy} × 503`;
}

async function benchHostile(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(`${root}content`, `${folder}/content`, { recursive: true });
  const file = `content/${ARTICLE}.mdx`;
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "content");
  git(folder, "commit", "-qm", "As it is");
  const revisions = [];
  for (const [name, text] of Object.entries(HOSTILE)) {
    writeFileSync(`${folder}/${file}`, HEAD + text);
    git(folder, "commit", "-qam", name);
    revisions.push([name, git(folder, "rev-parse", "HEAD")]);
  }
  git(folder, "checkout", "-q", `HEAD~${revisions.length}`, "--", file);
  git(folder, "commit", "-qam", "As it was");
  const newest = git(folder, "rev-parse", "HEAD");
  const server = await startServer({ CONTENT_DIR: `${folder}/content` });
  try {
    await fetch(`${server.address}/history/${ARTICLE}`);
    const rows = [];
    for (const [name, hash] of revisions) {
      const base = `${server.address}/history/${ARTICLE}`;
      const other = secondsFor(`${server.address}/history/heroes/luke-cage?t=${hash}`, 50);
      const revision = await secondsFor(`${base}?revision=${hash}`);
      const change = await secondsFor(`${base}?from=${hash}&to=${newest}`);
      rows.push([
        `an old revision of ${name}: shown, compared; another reader meanwhile`,
        `${revision}, ${change}; ${await other}`,
        "2 s",
      ]);
    }
    return rows;
  } finally {
    server.stop();
  }
}

/** @param wait milliseconds until the request */
async function secondsFor(address, wait = 0) {
  await new Promise((resolve) => setTimeout(resolve, wait));
  const start = performance.now();
  const answer = await fetch(address);
  await answer.arrayBuffer();
  return `${((performance.now() - start) / 1000).toFixed(2)} s (${answer.status})`;
}
