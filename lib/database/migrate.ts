import { type Kysely, sql } from "kysely";
import { DatabaseError } from "./database-error";
import type { Dialect } from "./location";
import { MIGRATIONS } from "./migrations";
import type { Tables } from "./tables";
import { timeFromNow } from "./time";

/** The version of the schema that this program works with. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Any number that no other program uses for a lock in the same database. */
const LOCK = 714_220_815;

type MigrationTable = { migration: { number: number; name: string; appliedAt: string } };

/**
 * Brings the schema up to date, in one transaction. Of several processes that start at once, one does it, and the others wait.
 * @param target up to which version; for a restore
 * @returns the names of the migrations that were run
 * @throws DatabaseError if the database is newer than this program
 */
export function migrate(
  database: Kysely<Tables>,
  dialect: Dialect,
  target = SCHEMA_VERSION,
): Promise<string[]> {
  return database.transaction().execute(async (transaction) => {
    await takeMigrationLock(transaction, dialect);
    return runMigrations(transaction, dialect, target);
  });
}

/** Waits until no other process changes the schema, to the end of the transaction. On SQLite every transaction that writes has such a lock. */
export async function takeMigrationLock(
  transaction: Kysely<Tables>,
  dialect: Dialect,
): Promise<void> {
  if (dialect === "postgres")
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
}

/**
 * The version of the schema; 0 if there is none yet.
 * @throws DatabaseError if the database is newer than this program
 */
export async function schemaVersion(database: Kysely<Tables>, dialect: Dialect): Promise<number> {
  const own = database as unknown as Kysely<MigrationTable>;
  const found =
    dialect === "postgres"
      ? sql`select 1 where to_regclass('migration') is not null`
      : sql`select 1 from sqlite_master where type = 'table' and name = 'migration'`;
  if ((await found.execute(database)).rows.length === 0) return 0;
  const { version } = await own
    .selectFrom("migration")
    .select((build) => build.fn.max("number").as("version"))
    .executeTakeFirstOrThrow();
  if (version > SCHEMA_VERSION) throw new DatabaseError(newer(version));
  return version ?? 0;
}

/** Runs the migrations that are due, in a transaction that has the lock. */
export async function runMigrations(
  transaction: Kysely<Tables>,
  dialect: Dialect,
  target = SCHEMA_VERSION,
): Promise<string[]> {
  // The table belongs to the migrations alone.
  const own = transaction as unknown as Kysely<MigrationTable>;
  await own.schema
    .createTable("migration")
    .ifNotExists()
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("appliedAt", "text", (column) => column.notNull())
    .execute();
  const version = await schemaVersion(transaction, dialect);
  const due = MIGRATIONS.slice(version, target);
  for (const [index, { name, up }] of due.entries()) {
    await up(transaction as unknown as Kysely<unknown>, dialect);
    const number = version + index + 1;
    await own.insertInto("migration").values({ number, name, appliedAt: timeFromNow() }).execute();
  }
  return due.map(({ name }) => name);
}

const newer = (version: number) =>
  `The database has version ${version} of the schema, and this program knows only ${SCHEMA_VERSION}. Start the newer program that has used it, or restore a backup that is older.`;
