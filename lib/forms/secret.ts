import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Database } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { SECRET_SETTING } from "../database/tables";
import { timeFromNow } from "../database/time";

const stored = z.object({
  value: z.string().transform((text) => z.string().min(32).parse(JSON.parse(text))),
});

/**
 * A secret of this wiki for one purpose. All come from `AUTH_SECRET`, or else from a secret that is made on first use and kept
 * in the database.
 * @returns 43 letters, digits, `-` and `_`
 */
export async function secretFor(database: Database, purpose: string): Promise<string> {
  const secret = process.env.AUTH_SECRET || (await storedSecret(database));
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

async function storedSecret(database: Database): Promise<string> {
  const find = () =>
    database
      .selectFrom("setting")
      .select("value")
      .where("key", "=", SECRET_SETTING)
      .executeTakeFirst();
  const row = await find();
  if (row) return parseRow(stored, row).value;
  const value = JSON.stringify(randomBytes(32).toString("base64url"));
  await database
    .insertInto("setting")
    .values({ key: SECRET_SETTING, value, updatedAt: timeFromNow() })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  // Another process may have been first.
  return parseRow(stored, await find()).value;
}
