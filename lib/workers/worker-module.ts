import path from "node:path";

/**
 * The file of a module that runs in a worker process. Servers have these modules bundled in `WORKERS_FOLDER`
 * (`scripts/bundle-workers.mjs`), because Next does not bundle them. Programs that run from source use the source
 * file, relative to the repository root.
 */
export function workerModule(source: string): { file: string; options: string[] } {
  const folder = process.env.WORKERS_FOLDER;
  if (!folder) return { file: path.resolve(source), options: ["--import", "tsx"] };
  return { file: path.resolve(folder, `${path.basename(source, ".ts")}.mjs`), options: [] };
}
