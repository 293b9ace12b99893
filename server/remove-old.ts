import { removeFreeHandles } from "../lib/accounts/former-handles";
import { removeEndedBlocks } from "../lib/accounts/kept-blocks";
import { removeOldSignIns } from "../lib/accounts/remove-old-sign-ins";
import { getDatabase } from "../lib/database/get-database";
import type { Database } from "../lib/database/open-database";
import { removeOldDrafts } from "../lib/drafts/end-draft";
import { removeOld } from "../lib/limits/remove-old";

/** How often, in milliseconds. Named in docs/operating.md. */
const OFTEN = 600_000;

/** From now on removes old counters, kept forms, ended drafts and reservations of handles, and ended blocks of deleted accounts from the database. @returns a function that ends it */
export function removeOldOften(
  open: () => Promise<Database> = getDatabase,
  often = OFTEN,
): () => void {
  let lastMessage = "";
  const timer = setInterval(async () => {
    try {
      const database = await open();
      await removeOld(database);
      await removeOldSignIns(database);
      await removeOldDrafts(database);
      await removeFreeHandles(database);
      await removeEndedBlocks(database);
      lastMessage = "";
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== lastMessage)
        console.error(`Old counters of limits were not removed: ${message}`);
      lastMessage = message;
    }
  }, often);
  timer.unref();
  return () => clearInterval(timer);
}
