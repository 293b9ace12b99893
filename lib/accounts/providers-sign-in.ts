import type { Database } from "../database/open-database";
import { cookieName, isSecure } from "../forms/cookies";
import type { Auth } from "./auth";
import { authHeaders, callAuth } from "./auth-call";
import { getPerson } from "./get-person";
import { type ProviderName, SIGN_IN_PAGE } from "./providers";
import { findProblem, problemCode } from "./providers-problems";
import { endSessionOf } from "./sessions";
import { noteSignIn } from "./sign-in-events";

/** How long the whole way between the site and us may take, in milliseconds: a code for tokens, tokens for a name. */
const PATIENCE = 20_000;

type Visit = { auth: Auth; provider: ProviderName; headers: Headers; network: string };

const seeOther = (location: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ location, "cache-control": "private, no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
};

/**
 * Leads to another site, where somebody says who they are.
 * @param next a path of this wiki, where they go afterwards; who is new says first how they want to be called
 * @returns undefined if that site cannot be used
 */
export async function leadToProvider(
  { auth, provider, headers, network }: Visit,
  next: string,
): Promise<Response | undefined> {
  const query = new URLSearchParams({ next });
  const started = await callAuth(() =>
    auth.api.signInSocial({
      body: {
        provider,
        callbackURL: next,
        newUserCallbackURL: `/account/profile?${query}`,
        errorCallbackURL: `${SIGN_IN_PAGE}?${query}`,
      },
      headers: authHeaders({ headers, network }),
      returnHeaders: true,
    }),
  );
  const { url } = started?.response ?? {};
  return url ? seeOther(url, started?.cookies) : undefined;
}

/**
 * Somebody comes back from another site: signs them in, or leads to the page that says why not. Whatever goes wrong, there is
 * a page, and nothing of what the site sent is repeated.
 * @param search the query of the address, with the code
 */
export async function comeBack(
  visit: Visit & { database: Database },
  search: string,
  patience = PATIENCE,
): Promise<Response> {
  const { auth, database, headers, network, provider } = visit;
  const before = await getPerson(headers);
  const origin = auth.options.baseURL;
  const request = new Request(new URL(`/api/auth/callback/${provider}${search}`, origin), {
    headers: authHeaders({ headers, network }),
  });
  const response = await inTime(auth.handler(request), patience);
  const cookies = response?.headers.getSetCookie() ?? [];
  const {
    pathname,
    search: query,
    searchParams,
    hash,
  } = new URL(
    response?.headers.get("location") ??
      `${SIGN_IN_PAGE}?error=${response ? "failed" : "no_answer"}`,
    origin,
  );
  const session = `${cookieName("session", isSecure(headers))}=`;
  if (cookies.some((cookie) => cookie.startsWith(session))) {
    if (before) await endSessionOf(database, before);
    return seeOther(pathname + query + hash, cookies);
  }
  const code = problemCode(searchParams.get("error") ?? "");
  const { reason } = findProblem(code);
  if (reason)
    await noteSignIn(database, {
      method: provider,
      reason,
      network,
      userAgent: headers.get("user-agent") ?? undefined,
    });
  const next = searchParams.get("next");
  const shown = new URLSearchParams({ ...(next && { next }), error: code });
  return seeOther(`${SIGN_IN_PAGE}?${shown}`, cookies);
}

/** @returns undefined if it takes too long; what comes then is of no use to anybody */
async function inTime<T>(work: Promise<T>, patience: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
