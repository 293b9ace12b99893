import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./content-jobs";

/** Next bundles pages and handlers apart, each with its own copy of this module: they share the processes. */
const shared: { midlandCircleContentPool?: WorkerPool<typeof jobs> } = globalThis as never;

/** Two processes for content that was not checked; an article takes a few milliseconds. */
export function contentPool(): WorkerPool<typeof jobs> {
  shared.midlandCircleContentPool ??= new WorkerPool<typeof jobs>({
    module: "lib/content/content-jobs.ts",
    limits: { milliseconds: 2000, megabytes: 512 },
    processes: 2,
    waiting: 100_000,
  });
  return shared.midlandCircleContentPool;
}
