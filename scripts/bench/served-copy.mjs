import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { environment, root } from "../run.mjs";
import { freePort } from "../server.mjs";

/** A server has so much time to start, in milliseconds. */
const PATIENCE = 300_000;

/** What servers and builds write into the folder of the compiled code. */
const WRITTEN = /\/\.next\/(?:cache|originals|parsed|pages\.jsonl)/;

/**
 * Copies the build, without what servers have written to it.
 * @param {string} dist beside the build, as `DIST_DIR` names it
 */
export function copyBuild(dist) {
  // The folder itself may be a disk.
  mkdirSync(root + dist, { recursive: true });
  for (const name of readdirSync(root + dist))
    rmSync(`${root}${dist}/${name}`, { recursive: true });
  cpSync(`${root}.next`, root + dist, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !WRITTEN.test(file.replaceAll("\\", "/")),
  });
}

/** Git in a folder, with an author. @returns what it prints */
export const gitIn =
  (folder) =>
  (...args) =>
    execFileSync(
      "git",
      ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      },
    );

/** Makes a folder with `content/` a repository. @returns Git in it */
export function beginRepository(folder) {
  const git = gitIn(folder);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "Begin");
  return git;
}

/**
 * Starts a server with folders of its own, as the first process of a group.
 * @param {{ content: string, dist: string, out: string }} folders
 * @param {string} first it has started when this address answers
 * @param {Record<string, string>} variables of its environment
 * @throws Error with its output if it ends before that
 */
export async function startCopy({ content, dist, out }, first = "/about", variables = {}) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [`${root}scripts/serve.mjs`], {
    cwd: root,
    detached: true,
    env: {
      ...environment,
      HOST: "127.0.0.1",
      PORT: String(port),
      CONTENT_DIR: content,
      DIST_DIR: dist,
      EXPORT_DIR: out,
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let hasEnded = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      printed += text;
    });
  const ended = new Promise((resolve) => child.on("exit", resolve)).then(() => {
    hasEnded = true;
  });
  const address = `http://127.0.0.1:${port}`;
  const server = {
    address,
    pid: child.pid,
    output: () => printed,
    /** Ends it as a crash does: without a last word. */
    kill: () => child.kill("SIGKILL"),
    stop: () => child.kill(),
    ended,
  };
  for (;;) {
    const isThere = await fetch(address + first).then(
      async (response) => (await response.arrayBuffer()) && response.ok,
      () => false,
    );
    if (isThere) return { ...server, milliseconds: performance.now() - started };
    if (hasEnded || performance.now() - started > PATIENCE) {
      child.kill("SIGKILL");
      throw new Error(`The server does not answer ${first}. It printed:\n${printed}`);
    }
    await wait(20);
  }
}

/** What every server prints. */
const USUAL = /^(?:✓ Running next\.config|Read the content and built the search index|$)/;

/** The lines that a server has printed about problems. */
export const listComplaints = (server) =>
  server
    .output()
    .split("\n")
    .filter((line) => !USUAL.test(line));

/** The processes of a server that still run, by its process id. */
export function listProcesses(pid) {
  const all = execFileSync("ps", ["-A", "-o", "pid=,pgid=,stat=,rss=,args="], { encoding: "utf8" });
  return all
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, group, state]) => Number(group) === pid && !state?.startsWith("Z"))
    .map(([id, , , memory, ...command]) => ({
      pid: Number(id),
      /** In MB. */
      memory: Number(memory) / 1024,
      isRenderer: command.some((word) => word.includes("render-worker")),
    }));
}

/** Every address that the page store of a server of this content keeps. */
export async function listAddresses(content) {
  const { register } = await import("tsx/esm/api");
  register();
  const { listStoredIn } = await import("./list-stored.ts");
  return listStoredIn(content);
}

/** Runs work for all items, some at a time. */
export async function forAll(items, count, work) {
  const waiting = [...items];
  const run = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, run));
}
