import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** What servers run in processes of their own: texts that nobody has checked are read there, with limits. */
const MODULES = [
  "lib/workers/worker-child.ts",
  "lib/content/content-jobs.ts",
  "lib/views/history/revision-jobs.ts",
];

/**
 * Bundles what runs in worker processes, in half a second: Next bundles nothing but pages, and read as it lies in
 * the source such a process takes seconds to start.
 * @param {string} folder from the top of the project; whole or not at all, since a server may be looking
 * @param {string[]} more modules beside
 */
export async function bundleWorkers(folder, more = []) {
  // Commands that install the packages first import this module before they have.
  const { build } = await import("esbuild");
  const target = path.resolve(root, folder);
  const draft = `${target}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [...MODULES, ...more].map((file) => ({
      in: file,
      out: path.basename(file, ".ts"),
    })),
    outdir: draft,
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
  });
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}
