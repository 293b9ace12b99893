import type { Database } from "../database/open-database";
import { readFormCookie } from "./cookies";
import { openKeptForm } from "./kept-form";

/** The name under which notices are kept. No action has it. */
export const NOTICE = "-notice";

/** The notice that a page shows, by the token in its address (`NOTICE_PARAM`). */
export async function readNotice(
  database: Database,
  headers: Headers,
  token: unknown,
): Promise<string | undefined> {
  const formCookie = readFormCookie(headers);
  if (typeof token !== "string" || !formCookie) return undefined;
  const owner = { formCookie, userId: undefined };
  return (await openKeptForm(database, NOTICE, token, owner))?.notice;
}
