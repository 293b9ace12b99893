import { type Row, TABLES } from "../database/tables";
import { FOREVER } from "../roles/person";

/** What lists of administrators show of an account; no password, no session. */
export const PERSON_COLUMNS = [
  "id",
  "name",
  "handle",
  "email",
  "role",
  "createdAt",
  "banned",
  "banReason",
  "banExpires",
  "about",
] as const;

export const personRow = TABLES.user.pick({
  id: true,
  name: true,
  handle: true,
  email: true,
  role: true,
  createdAt: true,
  banned: true,
  banReason: true,
  banExpires: true,
  about: true,
});

export type PersonRow = Pick<Row<"user">, (typeof PERSON_COLUMNS)[number]>;

/** Until when somebody is blocked, `FOREVER` without an end; undefined if they may write. */
export function blockEnd(
  { banned, banExpires }: Pick<PersonRow, "banned" | "banExpires">,
  now = Date.now(),
): string | undefined {
  if (!banned || (banExpires && Date.parse(banExpires) <= now)) return undefined;
  return banExpires ?? FOREVER;
}
