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
import { root } from "./run.mjs";

/** How long an unused bundle stays in the cache, in milliseconds. */
const MAX_AGE = 3_600_000;

/**
 * How programs and worker modules are bundled for Node.
 * @type {import("esbuild").BuildOptions}
 */
export const FOR_NODE = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  outExtension: { ".js": ".mjs" },
  // CommonJS packages load Node's own modules with `require`.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
};

/**
 * Bundles many modules into a few files below `.cache/<name>/`, in well under a second.
 * @param {string} name
 * @param {import("esbuild").BuildOptions} options entry points, and other options
 * @returns {Promise<string>} the folder with the entry points, as `.mjs`
 */
export async function bundle(name, options) {
  // Imported here: commands that install packages import this module before esbuild is installed.
  const { build } = await import("esbuild");
  const folder = `${root}.cache/${name}`;
  const { outputFiles } = await build({ ...FOR_NODE, ...options, outdir: folder, write: false });
  const hash = createHash("sha256");
  for (const { path: file, contents } of outputFiles) hash.update(file).update(contents);
  const target = `${folder}/${hash.digest("hex").slice(0, 16)}`;
  if (!existsSync(target)) replaceFolder(outputFiles, target);
  const now = new Date();
  utimesSync(target, now, now);
  removeUnused(folder);
  return target;
}

/** Replaces the folder atomically: another command may be reading it. */
function replaceFolder(files, target) {
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
    if (age > MAX_AGE) rmSync(`${folder}/${name}`, { recursive: true, force: true });
  }
}
