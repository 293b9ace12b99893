import { z } from "zod";
import { getAuth } from "../accounts/auth";
import { authHeaders, callAuth } from "../accounts/auth-call";
import { usedPasskey } from "../accounts/passkey-response";
import { endSessionOf } from "../accounts/sessions";
import { noteSignIn } from "../accounts/sign-in-events";
import type { Delay, Limit } from "../limits/limit";
import { mailAddress } from "../mail/mail-address";
import { findPersonByEmail } from "../people/find-people";
import { DAY, HOUR, MINUTE, next, pageWith, typedPassword } from "./account-fields";
import { defineAction } from "./form-action";

const limits: readonly Limit[] = [
  { by: "network", most: 30, seconds: 10 * MINUTE },
  { by: "mail", most: 100, seconds: DAY },
];

/**
 * Failures of one reader with one address count at once. Those of all readers with one address are slowed down later and for
 * a minute at most: otherwise anybody could keep somebody out.
 */
const delays: readonly Delay[] = [
  { by: ["network", "mail"], free: 3, longest: 15 * MINUTE },
  { by: ["mail"], free: 20, longest: MINUTE },
  { by: ["network"], free: 20, longest: HOUR },
];

const page = (fields: Readonly<Record<string, string>>) =>
  pageWith("/account/sign-in", fields, "next");

/** Somebody signs in with mail address and password. */
export const signIn = defineAction({
  name: "sign-in",
  title: "Sign in with a password",
  schema: z.object({ email: mailAddress, password: typedPassword, next }),
  permission: "public",
  allowedWhenBlocked: true,
  limits,
  delays,
  page,
  async run({ database, fields: { email, password, next: place }, person, request }) {
    const auth = await getAuth(request.headers);
    const signedIn = await callAuth(() =>
      auth.api.signInEmail({
        body: { email, password },
        headers: authHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!signedIn) {
      await noteSignIn(database, {
        userId: (await findPersonByEmail(database, email))?.id,
        email,
        method: "password",
        reason: "wrong email address or password",
        network: request.network,
        userAgent: request.headers.get("user-agent") ?? undefined,
      });
      return {
        errors: { "": "The email address or the password is wrong. Check both." },
        isFailure: true,
      };
    }
    if (person) await endSessionOf(database, person);
    return { redirect: place, cookies: signedIn.cookies };
  },
});

/** Somebody signs in with a passkey; the script of the page fills in what the passkey says. */
export const passkeySignIn = defineAction({
  name: "passkey-sign-in",
  title: "Sign in with a passkey",
  schema: z.object({ response: usedPasskey, next }),
  secretFields: ["response"],
  permission: "public",
  allowedWhenBlocked: true,
  limits: [{ by: "network", most: 30, seconds: 10 * MINUTE }],
  delays: [{ by: ["network"], free: 20, longest: HOUR }],
  page,
  async run({ database, fields: { response, next: place }, person, request }) {
    const auth = await getAuth(request.headers);
    const signedIn = await callAuth(() =>
      auth.api.verifyPasskeyAuthentication({
        body: { response },
        headers: authHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!signedIn) {
      await noteSignIn(database, {
        method: "passkey",
        reason: "unknown or invalid passkey",
        network: request.network,
        userAgent: request.headers.get("user-agent") ?? undefined,
      });
      return {
        errors: {
          "": "No account has this passkey. Sign in with your password, and add it to your account.",
        },
        isFailure: true,
      };
    }
    if (person) await endSessionOf(database, person);
    return { redirect: place, cookies: signedIn.cookies };
  },
});
