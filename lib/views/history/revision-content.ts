import { availableParallelism } from "node:os";
import { LruCache } from "../../git/lru-cache";
import { LimitError } from "../../workers/limit-error";
import { WorkerPool } from "../../workers/worker-pool";
import type { jobs } from "./revision-jobs";

type Jobs = typeof jobs;
type Job = keyof Jobs;
type Input<N extends Job> = Omit<Parameters<Jobs[N]>[0], "isPlain">;
type Value<N extends Job> = Awaited<ReturnType<Jobs[N]>>;

/** What became of a job: where the texts took too much to be parsed, of the lines alone (`isPlain`). */
export type Outcome<T> = { value: T; isPlain: boolean } | { value?: undefined; isPlain: true };

/**
 * A page takes a fiftieth of it. A text that takes too much is tried once more without being parsed, so that
 * nobody's question is worked on for more than two seconds.
 */
const LIMITS = { milliseconds: 1000, megabytes: 256 };

/** Of what is kept, as JSON: some hundred pages of long articles. */
const MAX_KEPT = 32_000_000;

/** A busy machine may have been what took so long: after so many milliseconds it is tried again. */
const RETRY = 600_000;

type Shared = {
  pool: WorkerPool<Jobs>;
  kept: LruCache<{ outcome: Outcome<unknown>; until: number }>;
  asked: Map<string, Promise<Outcome<unknown>>>;
};

/** Next bundles pages apart, each with its own copy of this module: they share processes and what is known. */
const shared: { midlandCircleHistoryContent?: Shared } = globalThis as never;

function store(): Shared {
  shared.midlandCircleHistoryContent ??= {
    pool: new WorkerPool<Jobs>({
      module: "lib/views/history/revision-jobs.ts",
      limits: LIMITS,
      processes: Math.min(2, availableParallelism()),
      waiting: 100,
    }),
    kept: new LruCache(MAX_KEPT),
    asked: new Map(),
  };
  return shared.midlandCircleHistoryContent;
}

/**
 * Does a job with revisions in a process with limits, once for all who ask the same.
 * @param key names all that the outcome depends on: a commit never changes, so it is settled
 * @returns without value where even the lines alone take too much
 * @throws BusyError where too many wait
 */
export async function readHistoryContent<N extends Job>(
  job: N,
  key: string,
  input: Input<N>,
): Promise<Outcome<Value<N>>> {
  const { pool, kept, asked } = store();
  const whole = `${job} ${key}`;
  const known = kept.get(whole);
  if (known && Date.now() < known.until) return known.outcome as Outcome<Value<N>>;
  const asking =
    asked.get(whole) ??
    withinLimits((isPlain) => pool.run(job, { ...input, isPlain } as Parameters<Jobs[N]>[0]));
  asked.set(whole, asking);
  try {
    const outcome = await asking;
    const until = outcome.isPlain ? Date.now() + RETRY : Number.POSITIVE_INFINITY;
    if (asked.get(whole) === asking)
      kept.set(whole, { outcome, until }, JSON.stringify(outcome).length);
    return outcome as Outcome<Value<N>>;
  } finally {
    if (asked.get(whole) === asking) asked.delete(whole);
  }
}

/** Tries it as it should be, then plainly, then not at all. */
export async function withinLimits<T>(run: (isPlain: boolean) => Promise<T>): Promise<Outcome<T>> {
  for (const isPlain of [false, true])
    try {
      return { value: await run(isPlain), isPlain };
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
    }
  return { isPlain: true };
}
