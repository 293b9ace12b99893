import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

const folder = `${root}public/enhance`;

/**
 * Bundles the browser modules into files named by their content, and writes down their names for
 * the pages that load them. Files that are there already stay untouched, and so do those of an
 * earlier build unless it is replaced: a server may be serving them right now.
 * @param {{ removeOthers?: boolean }} options `removeOthers` for a build that replaces the one before
 */
export async function bundleEnhancements({ removeOthers = false } = {}) {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    outdir: "public/enhance",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    target: ["chrome111", "firefox114", "safari16.4"],
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
  };
  const modules = await build({
    ...shared,
    entryPoints: ["enhancements/main.ts"],
    format: "esm",
    splitting: true,
  });
  const classic = await build({
    ...shared,
    entryPoints: ["enhancements/theme.ts"],
    format: "iife",
  });
  const bundles = [modules, classic];
  const files = bundles.flatMap(({ outputFiles }) => outputFiles);
  for (const { path: file, contents } of files) if (!existsSync(file)) writeAtOnce(file, contents);
  if (removeOthers) {
    const names = files.map(({ path: file }) => path.basename(file));
    for (const name of readdirSync(folder))
      if (!names.includes(name)) rmSync(path.join(folder, name), { force: true });
  }
  const outputs = bundles.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const addressOf = (name) => {
    const [file] =
      outputs.find(([, { entryPoint }]) => entryPoint === `enhancements/${name}.ts`) ?? [];
    return `/enhance/${path.basename(file ?? "")}`;
  };
  const manifest = `${root}enhancements/manifest.json`;
  const text = `${JSON.stringify({ theme: addressOf("theme"), main: addressOf("main") })}\n`;
  if (!existsSync(manifest) || readFileSync(manifest, "utf8") !== text) writeAtOnce(manifest, text);
}

/** Nobody ever sees half a file. */
function writeAtOnce(file, contents) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
