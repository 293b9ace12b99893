import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bundle } from "../bundle.mjs";
import { root } from "../run.mjs";

const KILLS = 50;

/** How long a process may write before it is killed, in milliseconds. */
const LONGEST = 300;

/** Starts a process that writes, kills it in the middle, and returns what it said was written. */
async function killOne(program, file, round) {
  const child = spawn(process.execPath, [program, file, String(round)], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const closed = once(child, "close");
  await once(child.stdout, "data");
  await wait(Math.random() * LONGEST);
  child.kill("SIGKILL");
  await closed;
  // The last line may be cut.
  return printed.split("\n").slice(0, -1);
}

/**
 * Kills a process that writes to SQLite, again and again: no row is lost whose commit was acknowledged, no transaction is there by
 * half, and the file is intact.
 * @returns a row of the table of results, and whether it is so
 * @throws if the file is damaged
 */
export async function benchKilledWriter() {
  const built = await bundle("bench-write-rows", {
    entryPoints: { "write-rows": "scripts/bench/write-rows.ts" },
    external: ["libsql", "pg"],
  });
  const program = `${built}/write-rows.mjs`;
  const { readKeys } = await import(pathToFileURL(program).href);
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-killed-"));
  const file = `${folder}/wiki.db`;
  let [acknowledged, lost, halves, round] = [new Set(), 0, 0, 0];
  try {
    for (; round < KILLS; round++) {
      for (const key of await killOne(program, file, round)) acknowledged.add(key);
      // Fails if the file is damaged.
      const { first, second } = await readKeys(file);
      const there = new Set(first);
      lost += [...acknowledged].filter((key) => !there.has(key)).length;
      halves += second.filter((key) => !there.has(key)).length + first.length - second.length;
    }
    const found = `${acknowledged.size} commits acknowledged, ${lost} lost, ${halves} transactions by half, the file intact each time`;
    const isFine = lost === 0 && halves === 0 && acknowledged.size > KILLS;
    return { row: [`kill -9 of a process that writes to SQLite, ${round} times`, found], isFine };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `node scripts/bench/killed-writer.mjs`: this part alone. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { row, isFine } = await benchKilledWriter();
  console.log(row.join(": "));
  process.exitCode = isFine ? 0 : 1;
}
