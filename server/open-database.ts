import { setTimeout as sleep } from "node:timers/promises";
import { getDatabase } from "../lib/database/get-database";
import type { Health } from "./health";

/** How long after a failure it is tried again, in milliseconds. */
const AGAIN = 30_000;

/**
 * Opens the database beside everything else: pages for readers need none, so none waits for it, and a failure is printed,
 * named at `/readyz`, and tried again until it works. It is not closed: what was acknowledged is on the disk.
 */
export async function openDatabase(
  health: Health,
  open: () => Promise<unknown> = getDatabase,
  again = AGAIN,
): Promise<void> {
  for (let lastMessage = ""; ; )
    try {
      await open();
      if (health.lacksDatabase) console.log("The database works again.");
      health.lacksDatabase = false;
      return;
    } catch (error) {
      health.lacksDatabase = true;
      const message = error instanceof Error ? error.message : String(error);
      if (message !== lastMessage) console.error(message);
      lastMessage = message;
      await sleep(again, undefined, { ref: false });
    }
}
