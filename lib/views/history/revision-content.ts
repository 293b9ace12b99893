import { availableParallelism } from "node:os";
import { keepUnlessFailed } from "../../state/keep-unless-failed";
import { LruCache } from "../../state/lru-cache";
import { processState } from "../../state/process-state";
import { LimitError } from "../../workers/limit-error";
import { WorkerPool } from "../../workers/worker-pool";
import type { jobs } from "./revision-jobs";

type Jobs = typeof jobs;
type Job = keyof Jobs;
type Input<N extends Job> = Omit<Parameters<Jobs[N]>[0], "isPlain">;
type Value<N extends Job> = Awaited<ReturnType<Jobs[N]>>;

/** The result of a job; if parsing the texts took too much, it has only their lines (`isPlain`). */
export type Outcome<T> = { value: T; isPlain: boolean } | { value?: undefined; isPlain: true };

/**
 * A normal page takes a fiftieth of it. A text that takes too much is tried once more without parsing, so that
 * no request takes more than two seconds of work.
 */
const LIMITS = { milliseconds: 1000, megabytes: 256 };

/** The size of the cache, as JSON: some hundred pages of long articles. */
const CACHE_SIZE = 32_000_000;

/** The machine may only have been busy: after so many milliseconds a timeout is tried again. */
const RETRY = 600_000;

type Shared = {
  pool: WorkerPool<Jobs>;
  cached: LruCache<{ outcome: Outcome<unknown>; until: number }>;
  pending: Record<string, Promise<Outcome<unknown>>>;
};

const store = processState(
  "historyContent",
  (): Shared => ({
    pool: new WorkerPool<Jobs>({
      module: "lib/views/history/revision-jobs.ts",
      limits: LIMITS,
      processes: Math.min(2, availableParallelism()),
      waiting: 100,
    }),
    cached: new LruCache(CACHE_SIZE),
    pending: {},
  }),
);

/**
 * Runs a job on revisions in a worker with limits; identical requests share one run.
 * @param key identifies everything that the outcome depends on; commits never change, so it is cached
 * @returns without a value if even the plain lines take too much
 * @throws BusyError if too many requests wait
 */
export async function readHistoryContent<N extends Job>(
  job: N,
  key: string,
  input: Input<N>,
): Promise<Outcome<Value<N>>> {
  const { pool, cached, pending } = store();
  const whole = `${job} ${key}`;
  const hit = cached.get(whole);
  if (hit && Date.now() < hit.until) return hit.outcome as Outcome<Value<N>>;
  const outcome = await keepUnlessFailed(pending, whole, () =>
    withinLimits((isPlain) => pool.run(job, { ...input, isPlain } as Parameters<Jobs[N]>[0])),
  );
  // The first of those who waited stores it.
  if (pending[whole]) {
    delete pending[whole];
    const until = outcome.isPlain ? Date.now() + RETRY : Number.POSITIVE_INFINITY;
    cached.set(whole, { outcome, until }, JSON.stringify(outcome).length);
  }
  return outcome as Outcome<Value<N>>;
}

/** Tries it with parsing, then plainly, then gives up. */
export async function withinLimits<T>(run: (isPlain: boolean) => Promise<T>): Promise<Outcome<T>> {
  for (const isPlain of [false, true])
    try {
      return { value: await run(isPlain), isPlain };
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
    }
  return { isPlain: true };
}
