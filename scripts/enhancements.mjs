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

const MAIN = "enhancements/main.ts";
/** What only the search needs to look at; its dialog fetches it. */
const STYLE = "app/styles/search.css";

/** @type {import("esbuild").BuildOptions & { metafile: true; write: false }} */
const OPTIONS = {
  absWorkingDir: root,
  outdir: "public/enhance",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox114", "safari16.4"],
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
};

/**
 * Gives the search a copy of its own of what other modules have as well. A module that both share would
 * become a file, and every page would ask for it.
 * @type {import("esbuild").Plugin}
 */
const ownCopies = {
  name: "own-copies",
  setup({ onLoad, onResolve }) {
    const copyOf = ({ path: asked, resolveDir }) => ({
      path: `${path.resolve(resolveDir, asked)}.ts`,
      namespace: "search",
    });
    onResolve({ filter: /\/(?:spoilers|async)\/[\w-]+$/ }, (one) =>
      /\/(?:lib|enhancements)\/search$/.test(one.resolveDir) ? copyOf(one) : undefined,
    );
    // What a copy imports is copied with it.
    onResolve({ filter: /^\.\.?\//, namespace: "search" }, copyOf);
    onLoad({ filter: /\.ts$/, namespace: "search" }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8"),
      loader: "ts",
      resolveDir: path.dirname(file),
    }));
  },
};

/** Where the bundle of an entry point is published. */
function addressOf({ metafile }, entryPoint) {
  const outputs = Object.entries(metafile.outputs);
  const [file] = outputs.find(([, output]) => output.entryPoint === entryPoint) ?? [];
  return `/enhance/${path.basename(file ?? "")}`;
}

/**
 * Bundles the browser modules into files named by their content, and writes down their names for
 * the pages that load them. Files that are there already stay untouched, and so do those of an
 * earlier build unless it is replaced: a server may be serving them right now.
 * @param {{ removeOthers?: boolean }} options `removeOthers` for a build that replaces the one before
 */
export async function bundleEnhancements({ removeOthers = false } = {}) {
  const { build } = await import("esbuild");
  mkdirSync(folder, { recursive: true });
  const style = await build({ ...OPTIONS, entryPoints: [STYLE] });
  const searchStyle = addressOf(style, STYLE);
  const script = await build({
    ...OPTIONS,
    entryPoints: [MAIN],
    format: "esm",
    splitting: true,
    plugins: [ownCopies],
    define: { SEARCH_STYLE: JSON.stringify(searchStyle) },
  });
  const outputFiles = [...style.outputFiles, ...script.outputFiles];
  for (const { path: file, contents } of outputFiles)
    if (!isWritten(file, contents)) writeAtOnce(file, contents);
  if (removeOthers) removeAllBut(outputFiles.map(({ path: file }) => path.basename(file)));
  const manifest = `${root}enhancements/manifest.json`;
  const text = `${JSON.stringify({ main: addressOf(script, MAIN), searchStyle })}\n`;
  if (!existsSync(manifest) || readFileSync(manifest, "utf8") !== text) writeAtOnce(manifest, text);
}

/** A file that was cut or changed by somebody else is not. */
const isWritten = (file, contents) => existsSync(file) && readFileSync(file).equals(contents);

function removeAllBut(names) {
  for (const name of readdirSync(folder))
    if (!names.includes(name)) rmSync(path.join(folder, name), { force: true });
}

/** Nobody ever sees half a file. */
function writeAtOnce(file, contents) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
