import { CamelCasePlugin, Kysely, sql } from "kysely";
import { DatabaseError, reasonOf } from "./database-error";
import type { DatabaseLocation, Dialect } from "./location";
import { migrate } from "./migrate";
import { openPostgres } from "./open-postgres";
import { isSqliteFile, openSqlite } from "./open-sqlite";
import type { Tables } from "./tables";

/** The oldest version of PostgreSQL that is supported and tested. */
const OLDEST_POSTGRES = 15;

export type Database = Kysely<Tables>;

export type OpenDatabase = {
  database: Database;
  dialect: Dialect;
  close(): Promise<void>;
};

/** Opens a database as it is, without running migrations. @throws DatabaseError */
export async function connect(location: DatabaseLocation): Promise<OpenDatabase> {
  const { dialect } = location;
  const database = new Kysely<Tables>({
    dialect:
      location.dialect === "sqlite"
        ? openSqlite(location.file)
        : openPostgres(location.url, (error) =>
            console.error(`A connection to PostgreSQL was lost: ${error.message}`),
          ),
    plugins: [new CamelCasePlugin()],
  });
  try {
    if (dialect === "postgres") await checkPostgres(database);
    return { database, dialect, close: () => database.destroy() };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** The same if there is one: a SQLite file is not created. @throws DatabaseError */
export const connectIfExists = async (
  location: DatabaseLocation,
): Promise<OpenDatabase | undefined> =>
  location.dialect === "postgres" || isSqliteFile(location.file) ? connect(location) : undefined;

/**
 * Opens the database and brings its schema up to date.
 * @throws DatabaseError that says what to do
 */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = await connect(location);
  try {
    await migrate(opened.database, opened.dialect);
    return opened;
  } catch (error) {
    await opened.close();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The database could not be brought up to date: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

async function checkPostgres(database: Database): Promise<void> {
  const { rows } = await sql<{ version: string }>`show server_version_num`
    .execute(database.withoutPlugins())
    .catch((error) => {
      throw new DatabaseError(
        `PostgreSQL does not answer at the address in DATABASE_URL: ${reasonOf(error)}`,
        { cause: error },
      );
    });
  const number = Number(Object.values(rows[0] ?? {})[0]);
  const version = Math.floor(number / 10_000);
  if (!(version >= OLDEST_POSTGRES))
    throw new DatabaseError(
      `PostgreSQL ${version} is too old; the wiki needs ${OLDEST_POSTGRES} or later.`,
    );
}
