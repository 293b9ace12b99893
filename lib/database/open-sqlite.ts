import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import LibSql from "libsql";
import { DatabaseError, reasonOf } from "./database-error";
import { LibSqlDialect } from "./sqlite-dialect";

/** How long to wait for another process that writes, in milliseconds. It is rare: the server is one process. */
const BUSY_TIMEOUT = 5000;

const CORRUPT = ["SQLITE_CORRUPT", "SQLITE_NOTADB"];

/** Whether a SQLite file is there; opening one creates it. */
export const isSqliteFile = (file: string): boolean => existsSync(file);

/**
 * Opens a SQLite file, which is created if it is missing, and checks its integrity.
 * @throws DatabaseError if it cannot be opened or is damaged
 */
export function openSqlite(file: string): LibSqlDialect {
  let database: LibSql.Database | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // A new file is for this user alone, since it has hashes of passwords; SQLite gives its log the same permissions.
    closeSync(openSync(file, "a", 0o600));
    database = new LibSql(file, { timeout: BUSY_TIMEOUT });
    // Readers and the one writer do not wait for each other, and a commit is on the disk before it is acknowledged.
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    const [found] = database.pragma("quick_check(1)") as { quick_check: string }[];
    if (found?.quick_check !== "ok") throw new DatabaseError(damaged(file, found?.quick_check));
    return new LibSqlDialect(database);
  } catch (error) {
    database?.close();
    if (error instanceof DatabaseError) throw error;
    const { code = "" } = error as { code?: string };
    throw new DatabaseError(
      CORRUPT.some((one) => code.startsWith(one))
        ? damaged(file, reasonOf(error))
        : `The database ${file} could not be opened: ${reasonOf(error)}. Is its folder writable for this user?`,
      { cause: error },
    );
  }
}

const damaged = (file: string, reason = "no answer") =>
  `The database ${file} is damaged (${reason}). Stop the server, keep a copy of the file, and restore the last backup: npm run wiki -- restore FILE --force`;
