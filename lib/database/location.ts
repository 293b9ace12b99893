import { DatabaseError } from "./database-error";

/** Where the database is: a SQLite file, or a PostgreSQL server. */
export type DatabaseLocation =
  | { dialect: "sqlite"; file: string }
  | { dialect: "postgres"; url: string };

export type Dialect = DatabaseLocation["dialect"];

/**
 * Checks `DATABASE_URL`.
 * @returns undefined if it is not set
 * @throws DatabaseError that says what was expected; never with the address itself, which holds a password
 */
export function readDatabaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^postgres(?:ql)?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new DatabaseError(
    "DATABASE_URL must be the address of a PostgreSQL database, such as postgres://wiki:password@localhost/wiki, or not set.",
  );
}

/** The folder of what belongs to this installation and not to Git: the SQLite file, the development mailbox. */
export const dataFolder = (
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string => variables.DATA_DIR || "data";

/** @throws DatabaseError if `DATABASE_URL` is invalid */
export function databaseLocation(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseLocation {
  const url = readDatabaseUrl(variables.DATABASE_URL);
  if (url) return { dialect: "postgres", url };
  return { dialect: "sqlite", file: `${dataFolder(variables)}/wiki.db` };
}
