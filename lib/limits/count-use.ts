import { sql } from "kysely";
import type { Database } from "../database/open-database";
import { delayAfterFailures } from "./failures";
import { limitKey } from "./key";
import type { Counted, Delay, Limit } from "./limit";
import { secondsToWait } from "./wait";

type Rules = { limits: readonly Limit[]; delays?: readonly Delay[] };

/** Ends the transaction without having counted anything. */
class Full extends Error {
  constructor(readonly wait: number) {
    super();
  }
}

/**
 * Counts one use for all limits of an action, or for none if one of them is full or a delay after failures has not passed.
 * @param scope the action: each has its own counters
 * @param now in milliseconds
 * @returns how many seconds to wait; 0 if the use was counted
 */
export async function countUse(
  database: Database,
  scope: string,
  { limits, delays = [] }: Rules,
  counted: Counted,
  now = Date.now(),
): Promise<number> {
  const delay = await delayAfterFailures(database, scope, delays, counted, now);
  if (delay > 0) return delay;
  try {
    await database.transaction().execute(async (transaction) => {
      for (const limit of limits) await countOne(transaction, scope, limit, counted, now);
    });
    return 0;
  } catch (error) {
    if (error instanceof Full) return error.wait;
    throw error;
  }
}

async function countOne(
  database: Database,
  scope: string,
  limit: Limit,
  counted: Counted,
  now: number,
): Promise<void> {
  const { by, most, seconds } = limit;
  const key = limitKey(`${scope} ${seconds}`, [by], counted);
  if (!key) return;
  const length = seconds * 1000;
  const start = now - (now % length);
  const [windowStart, before] = [start, start - length].map((at) => new Date(at).toISOString());
  if (windowStart === undefined || before === undefined) return;
  const rows = await database
    .selectFrom("limitCounter")
    .select(["windowStart", "count"])
    .where("key", "=", key)
    .where("windowStart", "in", [windowStart, before])
    .execute();
  const countOf = (at: string) => rows.find((row) => row.windowStart === at)?.count ?? 0;
  const counts = { current: countOf(windowStart), previous: countOf(before) };
  const wait = secondsToWait(limit, counts, (now - start) / 1000);
  if (wait > 0) throw new Full(wait);
  const added = await database
    .insertInto("limitCounter")
    .values({ key, windowStart, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["key", "windowStart"])
        .doUpdateSet({ count: sql<number>`limit_counter.count + 1` })
        // Others may have been counted since the counts were read.
        .where("limitCounter.count", "<", most),
    )
    .returning("count")
    .executeTakeFirst();
  if (!added) throw new Full(Math.ceil((start + length - now) / 1000));
}
