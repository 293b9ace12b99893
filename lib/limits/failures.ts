import { sql } from "kysely";
import type { Database } from "../database/open-database";
import { limitKey } from "./key";
import type { Counted, Delay } from "./limit";

/** How long failures are remembered, in milliseconds. */
export const REMEMBERED = 24 * 3_600_000;

const keysOf = (scope: string, delays: readonly Delay[], counted: Counted) =>
  delays.flatMap(({ by }) => limitKey(scope, by, counted) ?? []);

/** How many seconds to wait after earlier failures; 0 if nobody has to. */
export async function delayAfterFailures(
  database: Database,
  scope: string,
  delays: readonly Delay[],
  counted: Counted,
  now = Date.now(),
): Promise<number> {
  const keys = keysOf(scope, delays, counted);
  if (keys.length === 0) return 0;
  const rows = await database
    .selectFrom("failureDelay")
    .select("retryAt")
    .where("key", "in", keys)
    .execute();
  const waits = rows.map(({ retryAt }) => Math.ceil((Date.parse(retryAt) - now) / 1000));
  return Math.max(0, ...waits);
}

/** 0 for the free failures, then 1, 2, 4 … up to `longest` seconds. */
export const delayOf = (failures: number, { free, longest }: Pick<Delay, "free" | "longest">) =>
  failures <= free ? 0 : Math.min(longest, 2 ** Math.min(failures - free - 1, 30));

/** Counts a failure, after which the delay grows. */
export async function noteFailure(
  database: Database,
  scope: string,
  delays: readonly Delay[],
  counted: Counted,
  now = Date.now(),
): Promise<void> {
  const at = (time: number) => new Date(time).toISOString();
  for (const delay of delays) {
    const key = limitKey(scope, delay.by, counted);
    if (!key) continue;
    const forgotten = at(now - REMEMBERED);
    const { failures } = await database
      .insertInto("failureDelay")
      .values({ key, failures: 1, lastFailureAt: at(now), retryAt: at(now) })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({
          failures: sql<number>`case when failure_delay.last_failure_at < ${forgotten} then 1 else failure_delay.failures + 1 end`,
          lastFailureAt: at(now),
        }),
      )
      .returning("failures")
      .executeTakeFirstOrThrow();
    await database
      .updateTable("failureDelay")
      .set({ retryAt: at(now + delayOf(failures, delay) * 1000) })
      .where("key", "=", key)
      .execute();
  }
}

/** After a success, forgets the failures of this account or mail address; those of a network stay, which may have tried others. */
export async function forgetFailures(
  database: Database,
  scope: string,
  delays: readonly Delay[],
  counted: Counted,
): Promise<void> {
  const own = delays.filter(({ by }) => by.some((one) => one === "mail" || one === "account"));
  const keys = keysOf(scope, own, counted);
  if (keys.length > 0) await database.deleteFrom("failureDelay").where("key", "in", keys).execute();
}
