import { processState } from "../state/process-state";
import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./check-jobs";

/** One process for whole content. Its limits only end what hangs: it is a tenth of a second for 150 articles. */
export const checkPool = processState(
  "checkPool",
  () =>
    new WorkerPool<typeof jobs>({
      module: "lib/content/check-jobs.ts",
      limits: { milliseconds: 120_000, megabytes: 4096 },
      processes: 1,
      waiting: 1,
      isBackground: true,
    }),
);
