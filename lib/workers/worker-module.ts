import path from "node:path";

/**
 * Where a module that runs in a process of its own lies: bundled, in `WORKERS_FOLDER`, or in the build, for Next
 * bundles no such modules (`scripts/bundle-workers.mjs` does). Programs that are read as they lie in the source read
 * these so too, from the top of the project.
 */
export function workerModule(source: string): { file: string; options: string[] } {
  const { WORKERS_FOLDER, NEXT_RUNTIME, DIST_DIR = ".next" } = process.env;
  const folder = WORKERS_FOLDER ?? (NEXT_RUNTIME && path.join(DIST_DIR, "workers"));
  if (!folder) return { file: path.resolve(source), options: ["--import", "tsx"] };
  return { file: path.resolve(folder, `${path.basename(source, ".ts")}.mjs`), options: [] };
}
