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
import { prepareSettings } from "./settings.mjs";

const folder = `${root}public/enhance`;

const MAIN = "enhancements/main.ts";
/** The styles of the search; only its dialog loads them. */
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
 * Gives the search its own copies of shared modules. A module shared with the main bundle would become a separate
 * file that every page would request.
 * @type {import("esbuild").Plugin}
 */
const ownCopies = {
  name: "own-copies",
  setup({ onLoad, onResolve }) {
    const copyOf = ({ path: requested, resolveDir }) => ({
      path: `${path.resolve(resolveDir, requested)}.ts`,
      namespace: "search",
    });
    onResolve({ filter: /\/(?:spoilers|async)\/[\w-]+$/ }, (one) =>
      /\/(?:lib|enhancements)\/search$/.test(one.resolveDir) ? copyOf(one) : undefined,
    );
    // The imports of a copy are copied, too.
    onResolve({ filter: /^\.\.?\//, namespace: "search" }, copyOf);
    onLoad({ filter: /\.ts$/, namespace: "search" }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8"),
      loader: "ts",
      resolveDir: path.dirname(file),
    }));
  },
};

/**
 * Browsers get only the settings that they need, inside the module that uses them: a shared module would become a
 * separate file that every page would request.
 * @returns {import("esbuild").Plugin}
 */
const settingsOf = (
  /** @type {{ lines: object[], series: { slug: string, codes: string[] }[] }} */ { lines, series },
) => ({
  name: "settings",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/settings\/settings$/ }, ({ importer, namespace }) => ({
      path: `${namespace} ${importer}`,
      namespace: "settings",
    }));
    onLoad({ filter: /./, namespace: "settings" }, ({ path: user }) => {
      // Only the search knows the other short forms.
      const codes = user.startsWith("search ") ? series : series.map(onlyFirstCode);
      const used = /series-codes/.test(user) ? { series: codes } : { lines };
      return { contents: `export const settings = ${JSON.stringify(used)};` };
    });
  },
});

const onlyFirstCode = (/** @type {{ slug: string, codes: string[] }} */ { slug, codes }) => ({
  slug,
  codes: codes.slice(0, 1),
});

/** The public address of an entry point's bundle. */
function addressOf({ metafile }, entryPoint) {
  const outputs = Object.entries(metafile.outputs);
  const [file] = outputs.find(([, output]) => output.entryPoint === entryPoint) ?? [];
  return `/enhance/${path.basename(file ?? "")}`;
}

/**
 * Bundles the browser modules into files named by their content hash, and records the names for the pages that load
 * them. Existing files are not changed, including those of an earlier build: a server may be serving them.
 * @param {{ removeOthers?: boolean }} options `removeOthers` for a build that replaces the previous one
 */
export async function bundleEnhancements({ removeOthers = false } = {}) {
  const { build } = await import("esbuild");
  const settings = settingsOf(await prepareSettings());
  mkdirSync(folder, { recursive: true });
  const style = await build({ ...OPTIONS, entryPoints: [STYLE] });
  const searchStyle = addressOf(style, STYLE);
  const script = await build({
    ...OPTIONS,
    entryPoints: [MAIN],
    format: "esm",
    splitting: true,
    plugins: [settings, ownCopies],
    define: { SEARCH_STYLE: JSON.stringify(searchStyle) },
  });
  const outputFiles = [...style.outputFiles, ...script.outputFiles];
  for (const { path: file, contents } of outputFiles)
    if (!isWritten(file, contents)) writeAtomically(file, contents);
  if (removeOthers) removeAllBut(outputFiles.map(({ path: file }) => path.basename(file)));
  const manifest = `${root}enhancements/manifest.json`;
  const text = `${JSON.stringify({ main: addressOf(script, MAIN), searchStyle })}\n`;
  if (!existsSync(manifest) || readFileSync(manifest, "utf8") !== text)
    writeAtomically(manifest, text);
}

/** Whether a file exists and is complete. */
const isWritten = (file, contents) => existsSync(file) && readFileSync(file).equals(contents);

function removeAllBut(names) {
  for (const name of readdirSync(folder))
    if (!names.includes(name)) rmSync(path.join(folder, name), { force: true });
}

/** Writes a file atomically. */
function writeAtomically(file, contents) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, file);
}
