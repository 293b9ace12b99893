import pLimit from "p-limit";
import { processState } from "../state/process-state";
import { BusyError } from "../workers/busy-error";

const AT_ONCE = 2;
const MAX_WAITING = 100;

const gitLimit = processState("gitLimit", () => pLimit(AT_ONCE));

/**
 * Runs work with a limited concurrency, so that many requests start only a few processes.
 * @throws BusyError if too many already wait
 */
export async function limitConcurrency<T>(work: () => Promise<T>): Promise<T> {
  const limit = gitLimit();
  if (limit.pendingCount >= MAX_WAITING) throw new BusyError("Too many requests wait for Git.");
  return limit(work);
}
