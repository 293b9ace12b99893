import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** The modules that servers run in worker processes, where unchecked texts are parsed with limits. */
const MODULES = [
  "lib/workers/worker-child.ts",
  "lib/content/content-jobs.ts",
  "lib/views/history/revision-jobs.ts",
];

/**
 * Bundles the modules of worker processes, in half a second: Next bundles only pages, and from source a worker takes
 * seconds to start.
 * @param {string} folder relative to the repository root; replaced atomically, since a server may be reading it
 * @param {string[]} more additional modules
 */
export async function bundleWorkers(folder, more = []) {
  // Commands that install packages import this module before esbuild is installed.
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
    // CommonJS packages load Node's own modules with `require`.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}
