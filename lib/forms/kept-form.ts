import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Database } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";

/** How long a form is kept, in milliseconds. */
const KEPT = 3_600_000;

const content = z.object({
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
  notice: z.string().optional(),
});

/** What a form shows again: what was typed, an error for each field (`""` for the whole form), or a notice that all is done. */
export type KeptForm = z.infer<typeof content>;

/** Bound to the browser: the token alone, as in a shared address, opens nothing. */
const hashOf = (token: string, formCookie: string) =>
  createHash("sha256").update(`${token}\n${formCookie}`).digest("base64url");

type Owner = { formCookie: string; userId: string | undefined };
type PartialOwner = { formCookie: string; userId?: string | null | undefined };

/**
 * Keeps a form for an hour.
 * @param slot the token of a form of the same action and owner, which this one replaces
 * @returns the token that opens it in the same browser
 */
export async function keepForm(
  database: Database,
  action: string,
  { formCookie, userId = null }: PartialOwner,
  form: KeptForm,
  slot?: string,
): Promise<string> {
  const token = slot ?? randomBytes(16).toString("base64url");
  const row = {
    fields: JSON.stringify(form),
    createdAt: timeFromNow(),
    expiresAt: timeFromNow(KEPT),
  };
  await database
    .insertInto("keptForm")
    .values({ tokenHash: hashOf(token, formCookie), userId, action, ...row })
    .onConflict((conflict) =>
      conflict
        .column("tokenHash")
        .doUpdateSet({ ...row, userId })
        .where("keptForm.action", "=", action),
    )
    .execute();
  return token;
}

/** Whether something is kept there already. */
export async function isSlotUsed(
  database: Database,
  slot: string,
  formCookie: string,
): Promise<boolean> {
  const row = await database
    .selectFrom("keptForm")
    .select("createdAt")
    .where("tokenHash", "=", hashOf(slot, formCookie))
    .executeTakeFirst();
  return row !== undefined;
}

/** One person’s forms that are kept at once: with texts of articles, any number of them would fill the disk. */
const MOST_OF_ONE = 40;

/** Forgets all but the last forms of a person. Only they themselves may cause it: it is typing that nobody sees again. */
export async function forgetOldest(database: Database, userId: string): Promise<void> {
  const oldest = await database
    .selectFrom("keptForm")
    .select("createdAt")
    .where("userId", "=", userId)
    .orderBy("createdAt", "desc")
    .offset(MOST_OF_ONE)
    .limit(1)
    .executeTakeFirst();
  if (!oldest) return;
  await database
    .deleteFrom("keptForm")
    .where("userId", "=", userId)
    .where("createdAt", "<=", oldest.createdAt)
    .execute();
}

/** A form that was kept for an action; undefined if there is none, it has expired, or it belongs to somebody else. */
export async function openKeptForm(
  database: Database,
  action: string,
  token: string,
  { formCookie, userId }: Owner,
): Promise<KeptForm | undefined> {
  const row = await database
    .selectFrom("keptForm")
    .select(["userId", "fields"])
    .where("tokenHash", "=", hashOf(token, formCookie))
    .where("action", "=", action)
    .where("expiresAt", ">", timeFromNow())
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = parseRow(TABLES.keptForm.pick({ userId: true, fields: true }), row);
  if (kept.userId !== null && kept.userId !== userId) return undefined;
  return content.parse(JSON.parse(kept.fields));
}
