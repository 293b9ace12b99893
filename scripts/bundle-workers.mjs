import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { FOR_NODE } from "./bundle.mjs";
import { root } from "./run.mjs";

/** The modules that servers run in worker processes, where unchecked texts are parsed with limits. */
const MODULES = [
  "lib/workers/worker-child.ts",
  "lib/content/content-jobs.ts",
  "lib/content/check-jobs.ts",
  "lib/views/history/revision-jobs.ts",
  "lib/editing/picture-jobs.ts",
];

/**
 * Bundles the modules of worker processes, in half a second: Next bundles only pages, and from source a worker takes
 * seconds to start.
 * @param {string} folder relative to the repository root; replaced atomically, since a server may be reading it
 * @param {string[]} more additional modules
 */
export async function bundleWorkers(folder, more = []) {
  const { build } = await import("esbuild");
  const target = path.resolve(root, folder);
  const draft = `${target}.${process.pid}`;
  const entryPoints = [...MODULES, ...more].map((file) => ({
    in: file,
    out: path.basename(file, ".ts"),
  }));
  // It loads a library of its own, which cannot be bundled.
  await build({ ...FOR_NODE, entryPoints, outdir: draft, external: ["sharp"] });
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}
