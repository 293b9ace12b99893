import type { Kysely } from "kysely";
import type { Tables } from "../database/tables";
import { timeFromNow } from "../database/time";

/** How long mail stays in the outbox after it was written, in days. */
export const KEPT_DAYS = 30;

const DAY = 24 * 60 * 60_000;

/**
 * Removes old mail that was sent or given up.
 * @param keepsTexts whether this is the development mailbox. Otherwise the texts of what was sent are removed too: they may
 * have been kept while there was no mail server, and have links that are secrets.
 */
export async function removeOldMail(database: Kysely<Tables>, keepsTexts: boolean): Promise<void> {
  await database
    .deleteFrom("mail")
    .where("state", "in", ["sent", "failed"])
    .where("createdAt", "<", timeFromNow(-KEPT_DAYS * DAY))
    .execute();
  if (keepsTexts) return;
  await database
    .updateTable("mail")
    .set({ text: "", html: "" })
    .where("state", "=", "sent")
    .where("html", "!=", "")
    .execute();
}
