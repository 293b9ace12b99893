import pLimit from "p-limit";
import { databaseLocation } from "../database/location";
import { connectIfExists, type Database } from "../database/open-database";
import { showAuthorNames } from "../git/author-names";
import { processState } from "../state/process-state";
import { namesOfAuthors } from "./profile";

/**
 * Brings pages up to date that name authors, after somebody has changed their name, deleted their account, or written something
 * for the first time. That is done already if it fails: the failure is printed, and the next call makes up for it.
 */
export const refreshAuthorNames = (database: Database): Promise<void> =>
  queue()(async () => {
    try {
      await showAuthorNames(await namesOfAuthors(database));
    } catch (error) {
      console.error(`Pages show former names of authors: ${error}`);
    }
  });

/** One after the other: names that were read before others must not be shown after them. */
const queue = processState("authorNamesQueue", () => pLimit(1));

/** The same for a program that has no other use for the database, leaves it as it is, and does not need one. */
export async function readAuthorNames(): Promise<void> {
  try {
    const opened = await connectIfExists(databaseLocation());
    if (opened) await refreshAuthorNames(opened.database).finally(opened.close);
  } catch (error) {
    console.error(`The names of authors could not be read: ${error}`);
  }
}
