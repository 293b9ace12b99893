import { passkey } from "@better-auth/passkey";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { authDatabase } from "../database/auth-database";
import { getOpenDatabase } from "../database/get-database";
import type { OpenDatabase } from "../database/open-database";
import { cookieName } from "../forms/cookies";
import { secretFor } from "../forms/secret";
import { originOf } from "../request/origin";
import { site } from "../site";
import { processState } from "../state/process-state";
import { authHooks } from "./auth-hooks";
import { logFault } from "./auth-log";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./check-password";
import { hashPassword, verifyPassword } from "./hash-password";
import { hookTables } from "./hook-tables";
import { blockKey } from "./kept-blocks";
import { SIGN_IN_PAGE } from "./providers";
import { askProviders } from "./providers-identity";
import { RECENT } from "./recent-sign-in";

const DAY = 24 * 3600;
/** Seconds after which one has to sign in again, whatever one did meanwhile. */
const SESSION = 30 * DAY;

const tooWeak = () =>
  new APIError("UNAUTHORIZED", {
    code: "USER_NOT_VERIFIED",
    message: "The passkey has to check who uses it, by a PIN, a finger or a face.",
  });

const onlyOurs = { type: "string", required: false, input: false } as const;

/** What signs people in, for one origin of this wiki. Exported for tests. */
export function createAuth({ opened, origin, secret, keyOfBlocks }: AuthParts) {
  const secure = origin.startsWith("https:");
  const options = {
    appName: site.name,
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    database: authDatabase(opened),
    telemetry: { enabled: false },
    logger: { level: "error", log: logFault },
    onAPIError: { errorURL: SIGN_IN_PAGE },
    trustedOrigins: [origin],
    // Our own limits are in front of every form; better-auth's would not count calls of `auth.api`.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      // An account begins when its owner opens the link in the mail, and only there a password is chosen.
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: SHORTEST_PASSWORD,
      // In UTF-16 units, of which a character may have two.
      maxPasswordLength: 2 * LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    socialProviders: askProviders(process.env),
    account: {
      // Whoever controls a mail address elsewhere does not get the account that has it here.
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    session: {
      expiresIn: SESSION,
      disableSessionRefresh: true,
      freshAge: RECENT,
      cookieCache: { enabled: false },
    },
    user: {
      additionalFields: {
        role: onlyOurs,
        banned: { type: "boolean", required: false, input: false },
        banReason: onlyOurs,
        banExpires: { type: "date", required: false, input: false },
        handle: onlyOurs,
        about: onlyOurs,
      },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookieName("auth", secure),
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: "lax", path: "/" },
      cookies: { session_token: { name: cookieName("session", secure) } },
      // The session's network is ours, see below.
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: authHooks(opened.database, keyOfBlocks),
    plugins: [
      hookTables,
      passkey({
        rpName: site.name,
        rpID: new URL(origin).hostname,
        origin,
        schema: { passkey: { fields: { credentialID: "credentialId" } } },
        // It stands for the password too, so it has to be found without a name, and to check who uses it.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          async afterVerification({ verification }) {
            if (!verification.registrationInfo?.userVerified) throw tooWeak();
          },
        },
        authentication: {
          async afterVerification({ verification }) {
            if (!verification.authenticationInfo.userVerified) throw tooWeak();
          },
        },
      }),
    ],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

export type Auth = ReturnType<typeof createAuth>;

type AuthParts = { opened: OpenDatabase; origin: string; secret: string; keyOfBlocks: string };

/** Without `SITE_URL`, a wiki has as many origins as requests have hosts. */
const MOST_ORIGINS = 8;

type Kept = { opened: OpenDatabase; auth: Auth };

const instances = processState("auth", () => new Map<string, Kept>());

/**
 * What signs people in, for the origin of a request.
 * @throws DatabaseError if there is no database
 */
export async function getAuth(headers: Headers): Promise<Auth> {
  const origin = originOf(headers);
  const opened = await getOpenDatabase();
  const known = instances().get(origin);
  if (known?.opened === opened) return known.auth;
  const secret = await secretFor(opened.database, "session");
  const keyOfBlocks = await blockKey(opened.database);
  const auth = createAuth({ opened, origin, secret, keyOfBlocks });
  const [oldest] = instances().keys();
  if (oldest !== undefined && instances().size >= MOST_ORIGINS) instances().delete(oldest);
  instances().set(origin, { opened, auth });
  return auth;
}
