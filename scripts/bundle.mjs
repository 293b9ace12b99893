import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** For how long a bundle that nobody uses is kept, in milliseconds. */
const KEPT = 3_600_000;

/** @type {import("esbuild").BuildOptions & { write: false }} */
const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  outExtension: { ".js": ".mjs" },
  logLevel: "warning",
  write: false,
};

/**
 * Makes few files of many modules, in well under a second, below `.cache/<name>/`.
 * @param {string} name
 * @param {import("esbuild").BuildOptions} options entry points, and what else differs
 * @returns {Promise<string>} the folder with the entry points, as `.mjs`
 */
export async function bundle(name, options) {
  const folder = `${root}.cache/${name}`;
  const { outputFiles } = await build({ ...OPTIONS, ...options, outdir: folder });
  const hash = createHash("sha256");
  for (const { path: file, contents } of outputFiles) hash.update(file).update(contents);
  const target = `${folder}/${hash.digest("hex").slice(0, 16)}`;
  if (!existsSync(target)) place(outputFiles, target);
  const now = new Date();
  utimesSync(target, now, now);
  removeUnused(folder);
  return target;
}

/** Whole or not at all: another command may be looking. */
function place(files, target) {
  const draft = `${target}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const { path: file, contents } of files)
    writeFileSync(`${draft}/${path.basename(file)}`, contents);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}

function removeUnused(folder) {
  for (const name of readdirSync(folder)) {
    const age = Date.now() - statSync(`${folder}/${name}`, { throwIfNoEntry: false })?.mtimeMs;
    if (age > KEPT) rmSync(`${folder}/${name}`, { recursive: true, force: true });
  }
}
