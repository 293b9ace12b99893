import { createHmac, randomUUID } from "node:crypto";
import { noteAudit, SERVER } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { type Row, TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";
import { secretFor } from "../forms/secret";
import { FOREVER, isBlocked } from "../roles/person";

/** The key of the hashes: the same as long as `AUTH_SECRET` is, or the secret in the database. */
export const blockKey = (database: Database): Promise<string> =>
  secretFor(database, "address of a kept block");

/**
 * What is kept of an address: nobody finds the address without the key. Letters of both cases are the same, and what is behind
 * a `+` does not count, since mail to `a+b@example.org` usually arrives at `a@example.org`.
 */
export function hashAddress(key: string, email: string): string {
  const [local = "", host = ""] = email.trim().toLowerCase().split("@");
  const tag = local.indexOf("+", 1);
  const address = `${tag < 0 ? local : local.slice(0, tag)}@${host}`;
  return createHmac("sha256", key).update(address).digest("base64url");
}

/** Tells whether a hash was made with a key, without the address. */
export const keyMark = (key: string): string =>
  createHmac("sha256", key).update("mark").digest("base64url").slice(0, 10);

/** A block as an account has it, and as it is kept; null for no end. */
export type KeptBlock = { reason: string; until: string | null };

/** Of an account, if it has one that has not ended. */
function blockOf({
  banned,
  banReason,
  banExpires,
}: Pick<Row<"user">, "banned" | "banReason" | "banExpires">): KeptBlock | undefined {
  if (!banned || !isBlocked({ blockedUntil: banExpires ?? FOREVER })) return undefined;
  return { reason: banReason ?? "", until: banExpires };
}

const findUser = (database: Database, userId: string) =>
  database
    .selectFrom("user")
    .select(["email", "banned", "banReason", "banExpires"])
    .where("id", "=", userId)
    .executeTakeFirst();

/** The block of an account; undefined if it has none that has not ended. */
export async function findBlockOf(
  database: Database,
  userId: string,
): Promise<KeptBlock | undefined> {
  const user = await findUser(database, userId);
  return user && blockOf(user);
}

/**
 * Keeps the block of an account. Run it in the transaction that deletes the account.
 * @param pseudonym what the account is called from now on
 * @returns the block; undefined if there is none
 */
export async function keepBlockOf(
  database: Database,
  userId: string,
  pseudonym: string,
): Promise<KeptBlock | undefined> {
  // Written, so that nobody blocks the account until the transaction ends.
  const user = await database
    .updateTable("user")
    .set({ updatedAt: timeFromNow() })
    .where("id", "=", userId)
    .returning(["email", "banned", "banReason", "banExpires"])
    .executeTakeFirst();
  const block = user && blockOf(user);
  if (!block) return undefined;
  const key = await blockKey(database);
  const addressHash = hashAddress(key, user.email);
  const known = await findBlock(database, addressHash);
  // Somebody had two accounts, as with `a+b@example.org`.
  if (known && (known.endsAt ?? FOREVER) >= (block.until ?? FOREVER)) return block;
  const values = {
    keyMark: keyMark(key),
    pseudonym,
    reason: block.reason,
    endsAt: block.until,
    createdAt: timeFromNow(),
  };
  await database
    .insertInto("keptBlock")
    .values({ id: randomUUID(), addressHash, ...values })
    .onConflict((conflict) => conflict.column("addressHash").doUpdateSet(values))
    .execute();
  return block;
}

/** One that has not ended. */
async function findBlock(
  database: Database,
  addressHash: string,
): Promise<Row<"keptBlock"> | undefined> {
  const row = await database
    .selectFrom("keptBlock")
    .selectAll()
    .where("addressHash", "=", addressHash)
    .executeTakeFirst();
  const found = row && parseRow(TABLES.keptBlock, row);
  if (!found || !isBlocked({ blockedUntil: found.endsAt ?? FOREVER })) return undefined;
  return found;
}

/** The columns of an account that is blocked. */
export const blockColumns = ({ reason, until }: KeptBlock) => ({
  banned: true,
  banReason: reason,
  banExpires: until,
});

/**
 * The block of an address, for an account that has the address from now on. It stays: whoever has the mailbox could sign up with as many
 * addresses as it has names.
 */
export async function findKeptBlock(
  database: Database,
  email: string,
): Promise<KeptBlock | undefined> {
  const found = await findBlock(database, hashAddress(await blockKey(database), email));
  return found && { reason: found.reason, until: found.endsAt };
}

/** Lifts the block that is kept of an address, when the account that has the address is no longer blocked. */
export async function dropKeptBlock(database: Database, email: string): Promise<void> {
  const addressHash = hashAddress(await blockKey(database), email);
  await database.deleteFrom("keptBlock").where("addressHash", "=", addressHash).execute();
}

/** Notes that an account has got the block of a former one. */
export const noteKeptBlock = (
  database: Database,
  userId: string,
  { reason, until }: KeptBlock,
): Promise<void> =>
  noteAudit(database, SERVER, {
    action: "person.keep-block",
    subjectType: "user",
    subjectId: userId,
    details: { reason, until },
  });

/** Removes those that have ended. */
export async function removeEndedBlocks(database: Database): Promise<void> {
  await database.deleteFrom("keptBlock").where("endsAt", "<=", timeFromNow()).execute();
}
