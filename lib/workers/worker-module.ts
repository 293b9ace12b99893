import path from "node:path";

/**
 * Where a module that runs in a process of its own lies: in `WORKERS_FOLDER`, where servers have them bundled
 * (`scripts/bundle-workers.mjs`), for Next bundles no such modules. Programs that are read as they lie in the source
 * read these so too, from the top of the project.
 */
export function workerModule(source: string): { file: string; options: string[] } {
  const folder = process.env.WORKERS_FOLDER;
  if (!folder) return { file: path.resolve(source), options: ["--import", "tsx"] };
  return { file: path.resolve(folder, `${path.basename(source, ".ts")}.mjs`), options: [] };
}
