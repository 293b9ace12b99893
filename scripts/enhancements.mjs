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
/** The pages of accounts load this one, beside the main one. */
const PASSKEYS = "enhancements/passkeys.ts";
/** The editor: the pages that edit load it, beside the main one. */
const EDITOR = "editor/editor.ts";
/** The part of it that checks the text, in a worker. */
const CHECKER = "editor/diagnostics/check-worker.ts";
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

/**
 * The checker reads articles with the code of the server, which needs all settings. Zod's messages in other languages are left out:
 * they are as large as the rest of it.
 * @returns {import("esbuild").Plugin}
 */
const checkerOf = (/** @type {object} */ settings) => ({
  name: "checker",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/settings\/settings$/ }, () => ({ path: "all", namespace: "settings" }));
    onLoad({ filter: /./, namespace: "settings" }, () => ({
      contents: `export const settings = ${JSON.stringify(settings)};`,
    }));
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
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
  const { forCheck, ...prepared } = await prepareSettings();
  const settings = settingsOf(prepared);
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
  const passkeys = await build({ ...OPTIONS, entryPoints: [PASSKEYS], format: "esm" });
  const checker = await build({
    ...OPTIONS,
    entryPoints: [CHECKER],
    format: "iife",
    // A worker has no document.
    conditions: ["worker"],
    plugins: [checkerOf(forCheck)],
  });
  const editor = await build({
    ...OPTIONS,
    entryPoints: [EDITOR],
    format: "esm",
    splitting: true,
    define: { CHECK_WORKER: JSON.stringify(addressOf(checker, CHECKER)) },
  });
  const outputFiles = [style, script, passkeys, checker, editor].flatMap((one) => one.outputFiles);
  for (const { path: file, contents } of outputFiles)
    if (!isWritten(file, contents)) writeAtomically(file, contents);
  if (removeOthers) removeAllBut(outputFiles.map(({ path: file }) => path.basename(file)));
  const manifest = `${root}enhancements/manifest.json`;
  const addresses = {
    main: addressOf(script, MAIN),
    searchStyle,
    passkeys: addressOf(passkeys, PASSKEYS),
    editor: addressOf(editor, EDITOR),
  };
  const text = `${JSON.stringify(addresses)}\n`;
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
