import { signedInRecently } from "../accounts/recent-sign-in";
import type { Database } from "../database/open-database";
import type { Person } from "../roles/person";
import type { Outcome } from "./form-action";

/**
 * What takes an account over needs a session of the last hour: a browser that was left open, or a stolen cookie, is not enough.
 * @returns where to go instead; undefined if the session is new enough
 */
export async function signInAgain(
  database: Database,
  person: Person | undefined,
  page: string,
): Promise<Outcome | undefined> {
  if (person && (await signedInRecently(database, person))) return undefined;
  return { redirect: `/account/sign-in?next=${encodeURIComponent(page)}`, notice: SIGN_IN_AGAIN };
}

export const SIGN_IN_AGAIN =
  "Sign in again to continue. You signed in more than an hour ago, and this protects your account.";
