import { sql } from "kysely";
import type { Database } from "../database/open-database";
import { newPseudonym } from "./author";
import { reserveHandlesOf } from "./former-handles";
import { type KeptBlock, keepBlockOf } from "./kept-blocks";

/**
 * Deletes an account and whatever names the person. What they wrote stays, by the same author id, which has a pseudonym from now
 * on. The audit log stays too: its entries cannot be changed. Run it in a transaction.
 * @returns the block of the account, which is kept for a new one with the same address
 */
export async function deleteAccount(
  database: Database,
  { id, email }: { id: string; email: string },
): Promise<KeptBlock | undefined> {
  const pseudonym = newPseudonym();
  await reserveHandlesOf(database, id);
  const block = await keepBlockOf(database, id, pseudonym);
  await database
    .updateTable("author")
    .set({ userId: null, pseudonym })
    .where("userId", "=", id)
    .execute();
  // References to the account would only become null in these, and the address would stay.
  await database
    .deleteFrom("signInEvent")
    .where((where) => where.or([where("userId", "=", id), where("email", "=", email)]))
    .execute();
  await database
    .deleteFrom("mail")
    .where((where) => where.or([where("userId", "=", id), where("toAddress", "=", email)]))
    .execute();
  // Subjects are JSON, in which ids and addresses need no escapes.
  for (const text of [id, email])
    await database
      .deleteFrom("oneTimeToken")
      .where(sql<boolean>`subject like ${`%"${escapeLike(text)}"%`} escape '!'`)
      .execute();
  // Sessions, ways to sign in, passkeys, kept forms, drafts and preferences go with it.
  await database.deleteFrom("user").where("id", "=", id).execute();
  return block;
}

/** For `like … escape '!'`: an underscore, as addresses have, would match any character. */
const escapeLike = (text: string) => text.replace(/[!%_]/g, "!$&");
