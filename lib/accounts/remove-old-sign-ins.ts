import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";

/** How long sign-ins and attempts stay recorded, in days. */
export const EVENTS_KEPT = 90;

const DAY = 24 * 3_600_000;

/** Removes sessions and links that have ended, and sign-ins that nobody needs to look at any more. */
export async function removeOldSignIns(database: Database): Promise<void> {
  const now = timeFromNow();
  await database.deleteFrom("session").where("expiresAt", "<", now).execute();
  await database.deleteFrom("verification").where("expiresAt", "<", now).execute();
  await database.deleteFrom("oneTimeToken").where("expiresAt", "<", timeFromNow(-DAY)).execute();
  await database
    .deleteFrom("signInEvent")
    .where("at", "<", timeFromNow(-EVENTS_KEPT * DAY))
    .execute();
}
