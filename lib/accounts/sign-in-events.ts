import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";

/** A sign-in, or an attempt that failed. */
export type SignIn = {
  userId?: string | undefined;
  /** As it was typed, of an attempt that failed. */
  email?: string | undefined;
  /** `password`, `passkey`, `sign-up`, or the name of another site. */
  method: string;
  /** Why it failed. */
  reason?: string | undefined;
  network: string;
  userAgent?: string | undefined;
};

const LONGEST = 300;

/** Records a sign-in; one with a reason has failed. */
export async function noteSignIn(
  database: Database,
  { userId, email, method, reason, network, userAgent }: SignIn,
): Promise<void> {
  await database
    .insertInto("signInEvent")
    .values({
      id: randomUUID(),
      at: timeFromNow(),
      userId: userId ?? null,
      email: email?.slice(0, LONGEST) ?? null,
      method,
      succeeded: reason === undefined,
      reason: reason ?? null,
      network,
      userAgent: userAgent?.slice(0, LONGEST) ?? null,
    })
    .execute();
}

/** How somebody signed in, by the path of better-auth's endpoint. */
export function methodOf(path: string, provider: unknown): string {
  if (path.startsWith("/callback/")) return String(provider);
  return path.startsWith("/passkey/") ? "passkey" : "password";
}
