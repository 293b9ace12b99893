import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";

/**
 * The id under which somebody's texts are in Git, made on first use. It says nothing about them, and stays when the account is
 * deleted.
 */
export async function authorOf(database: Database, userId: string): Promise<string> {
  const find = () =>
    database.selectFrom("author").select("id").where("userId", "=", userId).executeTakeFirst();
  const known = await find();
  if (known) return known.id;
  await database
    .insertInto("author")
    .values({ id: randomUUID(), userId, pseudonym: null, createdAt: timeFromNow() })
    // Somebody may send two first texts at once.
    .onConflict((conflict) => conflict.column("userId").doNothing())
    .execute();
  const author = await find();
  if (!author) throw new Error("The account was deleted meanwhile.");
  return author.id;
}

/** A name for somebody whose account was deleted: `Former contributor 3f9a2c71`. */
export const newPseudonym = (): string => `Former contributor ${randomBytes(4).toString("hex")}`;
