import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type Kysely, sql } from "kysely";
import { runMigrations, SCHEMA_VERSION, takeMigrationLock } from "../database/migrate";
import type { OpenDatabase } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { TABLES, type TableName, type Tables } from "../database/tables";
import { damaged, type Manifest } from "./manifest";

/** Rows of one statement: PostgreSQL takes 65,535 values, SQLite 32,766. */
const ROWS = 500;

type AnyTables = Record<string, Record<string, unknown>>;

/**
 * Replaces everything in the database by the tables of a backup, in one transaction: all of it, or nothing.
 * @param folder with the files that `dumpDatabase` wrote
 * @param beforeCommit what has to succeed with it; if it throws, the database stays as it was
 */
export function loadDatabase(
  { database, dialect }: OpenDatabase,
  folder: string,
  { tables, schema }: { tables: NonNullable<Manifest["tables"]>; schema: number },
  beforeCommit: () => void,
): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    await takeMigrationLock(transaction, dialect);
    await dropTables(transaction, dialect);
    await runMigrations(transaction, dialect, schema);
    for (const { name, rows } of tables) {
      const loaded = await loadTable(transaction, name, `${folder}/${name}.jsonl`);
      if (loaded !== rows) throw damaged(`${name} has ${loaded} rows instead of ${rows}`);
    }
    await runMigrations(transaction, dialect);
    if (schema === SCHEMA_VERSION) await checkRows(transaction);
    beforeCommit();
  });
}

/** Also drops the triggers that keep the audit log from being changed. */
async function dropTables(transaction: Kysely<Tables>, dialect: string): Promise<void> {
  for (const name of [...Object.keys(TABLES).reverse(), "migration"])
    await transaction.schema.dropTable(name).ifExists().execute();
  if (dialect === "postgres")
    await sql`drop function if exists audit_entry_reject()`.execute(transaction);
}

async function loadTable(transaction: Kysely<Tables>, name: string, file: string): Promise<number> {
  // The columns are those of the version of the backup.
  const own = transaction as unknown as Kysely<AnyTables>;
  let [count, waiting]: [number, Record<string, unknown>[]] = [0, []];
  const insert = async () => {
    if (waiting.length > 0) await own.insertInto(name).values(waiting).execute();
    count += waiting.length;
    waiting = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: 0 })) {
    waiting.push(JSON.parse(line));
    if (waiting.length === ROWS) await insert();
  }
  await insert();
  return count;
}

/** Checks the first rows of each table: a backup whose rows this program cannot read is not restored. */
async function checkRows(transaction: Kysely<Tables>): Promise<void> {
  for (const name of Object.keys(TABLES) as TableName[])
    for (const row of await transaction.selectFrom(name).selectAll().limit(ROWS).execute())
      parseRow(TABLES[name], row);
}
