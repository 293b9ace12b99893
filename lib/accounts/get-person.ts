import { parseRow } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { cookieName, isSecure, readCookie } from "../forms/cookies";
import { FOREVER, type Person } from "../roles/person";
import { getAuth } from "./auth";

/** The session of a request as better-auth has it, read from the database; undefined if there is none, or it has ended. */
async function findSession(headers: Headers) {
  // Most requests have none: they need no database.
  if (!readCookie(headers, cookieName("session", isSecure(headers)))) return undefined;
  const auth = await getAuth(headers);
  const found = await auth.api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  return found ?? undefined;
}

/**
 * Who is signed in.
 * @throws DatabaseError if there is a session, and no database
 */
export async function getPerson(headers: Headers): Promise<Person | undefined> {
  const found = await findSession(headers);
  if (!found) return undefined;
  const { user, session } = found;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    ...parseRow(TABLES.user.pick({ handle: true, role: true }), user),
    blockedUntil: user.banned ? (user.banExpires?.toISOString() ?? FOREVER) : undefined,
    blockedReason: (user.banned && user.banReason) || undefined,
    sessionToken: session.token,
  };
}
