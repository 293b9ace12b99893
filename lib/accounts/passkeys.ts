import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";

const row = TABLES.passkey.pick({ id: true, name: true, createdAt: true, backedUp: true });

/** Somebody's passkeys, the oldest first. */
export async function listPasskeys(database: Database, userId: string) {
  const rows = await database
    .selectFrom("passkey")
    .select(["id", "name", "createdAt", "backedUp"])
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .execute();
  return parseRows(row, rows);
}

/** @returns whether somebody has such a passkey */
export async function renamePasskey(
  database: Database,
  userId: string,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("passkey")
    .set({ name })
    .where("userId", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether somebody had such a passkey */
export async function removePasskey(
  database: Database,
  userId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom("passkey")
    .where("userId", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
