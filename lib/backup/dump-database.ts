import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import type { Kysely } from "kysely";
import { SCHEMA_VERSION, schemaVersion } from "../database/migrate";
import type { OpenDatabase } from "../database/open-database";
import { SECRET_SETTING, TABLES, type TableName, type Tables } from "../database/tables";
import { BackupError } from "./backup-error";

/** How many rows are in memory at once. */
const ROWS = 2000;

/** Tables whose key is more than their first column. */
const LONG_KEYS: Partial<Record<TableName, readonly string[]>> = {
  mailPreference: ["userId", "topic"],
  limitCounter: ["key", "windowStart"],
};

/** The columns of the key of a table, by which its rows are ordered. */
const keyOf = (table: TableName): readonly string[] =>
  LONG_KEYS[table] ?? Object.keys(TABLES[table].shape).slice(0, 1);

/** Whoever finds an archive must not be able to sign cookies: after a restore the server makes another secret, and people sign in again. */
const isSecret = (table: TableName, row: object) =>
  table === "setting" && "key" in row && row.key === SECRET_SETTING;

/**
 * Writes all tables as they are at one moment, one file of JSON lines for each. Others may write meanwhile.
 * @throws BackupError if the schema is not that of this program
 */
export function dumpDatabase(
  { database, dialect }: OpenDatabase,
  folder: string,
): Promise<{ name: string; rows: number }[]> {
  mkdirSync(folder, { recursive: true });
  const reading = database.transaction().setAccessMode("read only");
  // SQLite's transactions see one moment anyway.
  const snapshot = dialect === "sqlite" ? reading : reading.setIsolationLevel("repeatable read");
  return snapshot.execute(async (transaction) => {
    const version = await schemaVersion(transaction, dialect);
    if (version !== SCHEMA_VERSION)
      throw new BackupError(
        `The database has version ${version} of the schema, and this program works with ${SCHEMA_VERSION}. Make the backup with the program that the server runs.`,
      );
    const tables = [];
    for (const name of Object.keys(TABLES) as TableName[])
      tables.push({ name, rows: await dumpTable(transaction, name, `${folder}/${name}.jsonl`) });
    return tables;
  });
}

async function dumpTable(
  transaction: Kysely<Tables>,
  name: TableName,
  file: string,
): Promise<number> {
  const output = createWriteStream(file);
  const finished = once(output, "close");
  const key = keyOf(name) as never[];
  let count = 0;
  let last: Record<string, unknown> | undefined;
  for (let isMore = true; isMore; ) {
    const after = last;
    let query = transaction.selectFrom(name).selectAll().limit(ROWS);
    // From the index of the key, so that a table of any length takes as long for each row.
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        key.length === 1
          ? eb(key[0] as never, ">", after[key[0] as never] as never)
          : eb(
              refTuple(key[0] as never, key[1] as never),
              ">",
              tuple(after[key[0] as never] as never, after[key[1] as never] as never),
            ),
      );
    for (const column of key) query = query.orderBy(column);
    const rows: Record<string, unknown>[] = await query.execute();
    const written = rows.filter((row) => !isSecret(name, row));
    for (const row of written) output.write(`${JSON.stringify(row)}\n`);
    if (output.writableNeedDrain) await once(output, "drain");
    last = rows.at(-1);
    count += written.length;
    isMore = rows.length === ROWS;
  }
  output.end();
  await finished;
  return count;
}
