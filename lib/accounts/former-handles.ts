import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { type Row, TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";

/** For how many days a handle that was given up is reserved. Named in docs/operating.md. */
export const RESERVED_DAYS = 90;

/** How many former handles somebody has at most, so that nobody keeps good names from others. */
export const MOST_FORMER = 5;

const DAY = 86_400_000;

/**
 * So long after its account has begun, in milliseconds, a handle is given up without a trace. Who signs in with another site for the
 * first time has one that is made of their name there, often the real one, until they say how they want to be called.
 */
export const TRACELESS = DAY;

const isNew = (createdAt: string) => Date.parse(createdAt) >= Date.now() - TRACELESS;

/** When a handle is free that is given up now. */
const freeTime = () => timeFromNow(RESERVED_DAYS * DAY);

/**
 * Whether somebody has a handle, or it is reserved for somebody else.
 * @param userId who asks; nobody for an account that begins
 */
export async function isHandleTaken(
  database: Database,
  handle: string,
  userId = "",
): Promise<boolean> {
  const owner = await database
    .selectFrom("user")
    .select("id")
    .where("handle", "=", handle)
    .where("id", "!=", userId)
    .executeTakeFirst();
  if (owner) return true;
  // In this order: whoever gives the handle up between the two queries has reserved it by then.
  const reserved = await database
    .selectFrom("formerHandle")
    .select("userId")
    .where("handle", "=", handle)
    .where("freeAt", ">", timeFromNow())
    .executeTakeFirst();
  return reserved !== undefined && reserved.userId !== userId;
}

/** Of somebody, those that are still reserved, the one that is free first at the beginning. */
export async function listFormerHandles(
  database: Database,
  userId: string,
): Promise<Row<"formerHandle">[]> {
  const rows = await database
    .selectFrom("formerHandle")
    .selectAll()
    .where("userId", "=", userId)
    .where("freeAt", ">", timeFromNow())
    .orderBy("freeAt")
    .orderBy("handle")
    .execute();
  return parseRows(TABLES.formerHandle, rows);
}

/**
 * Reserves the handle that somebody gives up, unless their account is new, and ends the reservation of the one that they take
 * instead. Run it in the transaction of the change.
 */
export async function exchangeHandles(
  database: Database,
  { id, handle, createdAt }: Pick<Row<"user">, "id" | "handle" | "createdAt">,
  present: string,
): Promise<void> {
  await database.deleteFrom("formerHandle").where("handle", "=", present).execute();
  if (!isNew(createdAt)) await reserve(database, handle, id);
}

/** Reserves all handles of an account for nobody, unless it is new. Run it in the transaction that deletes the account. */
export async function reserveHandlesOf(database: Database, userId: string): Promise<void> {
  const user = await database
    .selectFrom("user")
    .select(["handle", "createdAt"])
    .where("id", "=", userId)
    .executeTakeFirst();
  // The reservations of former ones stay: the reference to the account becomes null.
  if (user && !isNew(user.createdAt)) await reserve(database, user.handle, null);
}

async function reserve(database: Database, handle: string, userId: string | null): Promise<void> {
  const values = { userId, freeAt: freeTime() };
  await database
    .insertInto("formerHandle")
    .values({ id: randomUUID(), handle, ...values })
    // One that is free already, and was not removed yet.
    .onConflict((conflict) => conflict.column("handle").doUpdateSet(values))
    .execute();
}

/** Removes those that anybody may take. */
export async function removeFreeHandles(database: Database): Promise<void> {
  await database.deleteFrom("formerHandle").where("freeAt", "<=", timeFromNow()).execute();
}
