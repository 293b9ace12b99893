import { processState } from "../state/process-state";
import { WorkerPool } from "../workers/worker-pool";
import type { jobs } from "./check-jobs";

/** A process for whole content. Its limits only end what hangs: a check is a tenth of a second for 150 articles. */
const createCheckPool = (isBackground: boolean) =>
  new WorkerPool<typeof jobs>({
    module: "lib/content/check-jobs.ts",
    limits: { milliseconds: 120_000, megabytes: 4096 },
    processes: 1,
    waiting: 20,
    isBackground,
  });

/** Checks content that is shown already: everything else goes first. */
export const checkPool = processState("checkPool", () => createCheckPool(true));

/** Checks content with what somebody is about to publish, who waits for it. */
export const checkDraftPool = processState("checkDraftPool", () => createCheckPool(false));

/** Checks content that nothing can be shown of before. */
export async function checkAtOnce(folder: string) {
  const pool = createCheckPool(false);
  try {
    return await pool.run("checkContent", { folder });
  } finally {
    pool.endIdle();
  }
}
