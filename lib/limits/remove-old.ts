import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { REMEMBERED } from "./failures";

/** Longer than two windows of any limit, in milliseconds; a test compares them. */
export const LONGEST_KEPT = 14 * 24 * 3_600_000;

/** Removes what no limit and no form needs any more. */
export async function removeOld(database: Database): Promise<void> {
  await database
    .deleteFrom("limitCounter")
    .where("windowStart", "<", timeFromNow(-LONGEST_KEPT))
    .execute();
  await database
    .deleteFrom("failureDelay")
    .where("lastFailureAt", "<", timeFromNow(-REMEMBERED))
    .execute();
  await database.deleteFrom("keptForm").where("expiresAt", "<", timeFromNow()).execute();
}
