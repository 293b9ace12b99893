import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { authorOf } from "./author";
import { isHandleTaken } from "./former-handles";
import { blockColumns, findKeptBlock, noteKeptBlock } from "./kept-blocks";
import { freeHandle } from "./profile-fields";

/** What every new account has. */
export const NEW_USER = {
  role: "contributor",
  banned: false,
  banReason: null,
  banExpires: null,
  about: "",
  image: null,
} as const;

type NewAccount = {
  /** In lower case. */
  email: string;
  name: string;
  /** Of the password. */
  hash: string;
};

/** Makes an account whose owner has confirmed its mail address; it is blocked if a deleted one with the address was. Run it in a transaction. @returns its id */
export async function createAccount(
  database: Database,
  { email, name, hash }: NewAccount,
): Promise<string> {
  const id = randomUUID();
  const now = timeFromNow();
  const block = await findKeptBlock(database, email);
  const handle = await freeHandle(name, (candidate) => isHandleTaken(database, candidate));
  await database
    .insertInto("user")
    .values({
      id,
      name,
      email,
      emailVerified: true,
      createdAt: now,
      updatedAt: now,
      handle,
      ...NEW_USER,
      ...(block && blockColumns(block)),
    })
    .execute();
  await setPassword(database, id, hash);
  await authorOf(database, id);
  if (block) await noteKeptBlock(database, id, block);
  return id;
}

/** The name that better-auth has for accounts with a password. */
export const CREDENTIAL = "credential";

/** The hash of somebody's password; undefined if they have none. */
export async function passwordHash(
  database: Database,
  userId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom("account")
    .select("password")
    .where("userId", "=", userId)
    .where("providerId", "=", CREDENTIAL)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** Sets the password of an account, which may have had none. */
export async function setPassword(database: Database, userId: string, hash: string): Promise<void> {
  const now = timeFromNow();
  const { numUpdatedRows } = await database
    .updateTable("account")
    .set({ password: hash, updatedAt: now })
    .where("userId", "=", userId)
    .where("providerId", "=", CREDENTIAL)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await database
    .insertInto("account")
    .values({
      id: randomUUID(),
      accountId: userId,
      providerId: CREDENTIAL,
      userId,
      password: hash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
      createdAt: now,
      updatedAt: now,
    })
    .execute();
}
