import { keepUnlessFailed } from "../state/keep-unless-failed";
import { processState } from "../state/process-state";
import { databaseLocation } from "./location";
import { type Database, type OpenDatabase, openDatabase } from "./open-database";

type Connection = { opening?: Promise<OpenDatabase> | undefined };

const connection = processState("database", (): Connection => ({}));

/**
 * The database of this process with its dialect, opened and brought up to date on first use.
 * @throws DatabaseError; the next call tries again
 */
export const getOpenDatabase = (): Promise<OpenDatabase> =>
  keepUnlessFailed(connection(), "opening", async () => openDatabase(databaseLocation()));

/** The database of this process. @throws DatabaseError; the next call tries again */
export const getDatabase = async (): Promise<Database> => (await getOpenDatabase()).database;

/** Closes the database, if it is open; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const { opening } = connection();
  connection().opening = undefined;
  await (await opening?.catch(() => undefined))?.close();
}
