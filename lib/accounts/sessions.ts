import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";
import type { Person } from "../roles/person";

const row = TABLES.session.pick({
  id: true,
  token: true,
  createdAt: true,
  expiresAt: true,
  ipAddress: true,
  userAgent: true,
});

/** Where somebody is signed in, the latest first. */
export async function listSessions(database: Database, userId: string) {
  const rows = await database
    .selectFrom("session")
    .select(["id", "token", "createdAt", "expiresAt", "ipAddress", "userAgent"])
    .where("userId", "=", userId)
    .where("expiresAt", ">", timeFromNow())
    .orderBy("createdAt", "desc")
    .execute();
  return parseRows(row, rows);
}

/** Ends all sessions of somebody, but for one if it is given by its token. */
export async function endSessions(database: Database, userId: string, but?: string): Promise<void> {
  await database
    .deleteFrom("session")
    .where("userId", "=", userId)
    .$if(but !== undefined, (query) => query.where("token", "!=", but ?? ""))
    .execute();
}

/** Ends one session of somebody. @returns whether there was such a session */
export async function endSession(database: Database, userId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom("session")
    .where("userId", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends the session of somebody who signs out, or who has signed in again. */
export async function endSessionOf(
  database: Database,
  { sessionToken }: Pick<Person, "sessionToken">,
): Promise<void> {
  await database.deleteFrom("session").where("token", "=", sessionToken).execute();
}

const BROWSERS: readonly [string, RegExp][] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Android", /\bAndroid\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
];

/** `Firefox on Windows`, of what a browser says about itself. */
export function describeBrowser(userAgent: string | null): string {
  const find = (list: readonly [string, RegExp][]) =>
    list.find(([, pattern]) => pattern.test(userAgent ?? ""))?.[0];
  return `${find(BROWSERS) ?? "A browser"} on ${find(SYSTEMS) ?? "an unknown system"}`;
}
