import { processState } from "../state/process-state";
import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./content-jobs";

/** Two processes for unchecked content; an article takes a few milliseconds. */
export const contentPool = processState(
  "contentPool",
  () =>
    new WorkerPool<typeof jobs>({
      module: "lib/content/content-jobs.ts",
      limits: { milliseconds: 2000, megabytes: 512 },
      processes: 2,
      waiting: 100_000,
    }),
);
