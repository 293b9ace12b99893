import { openDatabase } from "@/lib/database/open-database";
import { timeFromNow } from "@/lib/database/time";

/** Writes rows until it is killed, and prints the key of each as soon as its commit was acknowledged. */
export async function writeRows(file: string, round: string): Promise<void> {
  const { database } = await openDatabase({ dialect: "sqlite", file });
  for (let index = 0; ; index++) {
    const key = `${round}-${index}`;
    const row = { key, value: "x".repeat(index % 5000), updatedAt: timeFromNow() };
    await database.transaction().execute(async (transaction) => {
      await transaction.insertInto("setting").values(row).execute();
      await transaction
        .insertInto("limitCounter")
        .values({ key, windowStart: row.updatedAt, count: 1 })
        .execute();
    });
    process.stdout.write(`${key}\n`);
    // Otherwise nothing would be printed: SQLite answers without a turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Opens the database, which checks its integrity, and returns the keys of both tables. */
export async function readKeys(file: string): Promise<{ first: string[]; second: string[] }> {
  const { database, close } = await openDatabase({ dialect: "sqlite", file });
  const first = await database.selectFrom("setting").select("key").execute();
  const second = await database.selectFrom("limitCounter").select("key").execute();
  await close();
  return { first: first.map(({ key }) => key), second: second.map(({ key }) => key) };
}

const [, program, file, round] = process.argv;
if (program?.endsWith("write-rows.mjs") && file && round) await writeRows(file, round);
