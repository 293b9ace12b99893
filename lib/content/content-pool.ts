import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./content-jobs";

/** Next bundles pages and handlers separately, each with its own copy of this module; they share the processes here. */
const shared: { midlandCircleContentPool?: WorkerPool<typeof jobs> } = globalThis as never;

/** Two processes for unchecked content; an article takes a few milliseconds. */
export function contentPool(): WorkerPool<typeof jobs> {
  shared.midlandCircleContentPool ??= new WorkerPool<typeof jobs>({
    module: "lib/content/content-jobs.ts",
    limits: { milliseconds: 2000, megabytes: 512 },
    processes: 2,
    waiting: 100_000,
  });
  return shared.midlandCircleContentPool;
}
