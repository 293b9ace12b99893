import { processState } from "../state/process-state";
import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./picture-jobs";

/** A process for pictures that nobody has checked; one takes a second or two. */
export const picturePool = processState(
  "picturePool",
  () =>
    new WorkerPool<typeof jobs>({
      module: "lib/editing/picture-jobs.ts",
      limits: { milliseconds: 30_000, megabytes: 512 },
      processes: 1,
      waiting: 10,
    }),
);
