import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

const folder = `${root}.cache/wiki`;
const HOUR = 3_600_000;

/** @type {import("esbuild").BuildOptions & { write: false }} */
const OPTIONS = {
  absWorkingDir: root,
  entryPoints: {
    wiki: "scripts/wiki/program.ts",
    "parse-child": "lib/content/parse-child.ts",
    "parse-file": "lib/content/parse-file.ts",
  },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  outExtension: { ".js": ".mjs" },
  // Packages of the older kind ask for what Node brings by `require`.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  logLevel: "warning",
  write: false,
};

/**
 * Makes few files of the contributor's commands, in half a second: read as they lie, hundreds of modules
 * take every process that parses more than one to load.
 * @returns {Promise<string>} the folder with `wiki.mjs`
 */
export async function bundleWiki() {
  const { outputFiles } = await build(OPTIONS);
  const hash = createHash("sha256");
  for (const { path: file, contents } of outputFiles) hash.update(file).update(contents);
  const target = `${folder}/${hash.digest("hex").slice(0, 16)}`;
  if (!existsSync(target)) place(outputFiles, target);
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
  for (const name of readdirSync(folder))
    if (Date.now() - statSync(`${folder}/${name}`).mtimeMs > HOUR)
      rmSync(`${folder}/${name}`, { recursive: true, force: true });
}
