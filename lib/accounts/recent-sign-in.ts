import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import type { Person } from "../roles/person";

/** Seconds after signing in during which one can change the password, delete the account, and so on. */
export const RECENT = 3600;

/** Whether this session began within the last hour: what would take an account over asks for that. */
export async function signedInRecently(
  database: Database,
  { sessionToken }: Pick<Person, "sessionToken">,
): Promise<boolean> {
  const row = await database
    .selectFrom("session")
    .select("id")
    .where("token", "=", sessionToken)
    .where("createdAt", ">", timeFromNow(-RECENT * 1000))
    .executeTakeFirst();
  return row !== undefined;
}
