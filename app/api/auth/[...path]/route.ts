import { getAuth } from "@/lib/accounts/auth";
import { authHeaders } from "@/lib/accounts/auth-call";
import { isProvider, readProviders } from "@/lib/accounts/providers";
import { comeBack, leadToProvider } from "@/lib/accounts/providers-sign-in";
import { waitText } from "@/lib/actions/wait-text";
import { getDatabase } from "@/lib/database/get-database";
import { nextPath } from "@/lib/forms/next-path";
import { countUse } from "@/lib/limits/count-use";
import { NETWORK_HEADER } from "@/lib/request/network-header";
import { originOf } from "@/lib/request/origin";

type Context = { params: Promise<{ path: string[] }> };

/** What of better-auth is reached from outside: the rest has no address, and forms call it with our limits in front. */
const OPEN = /^passkey\/generate-(?:register|authenticate)-options$/;

/** The way to another site, and back. */
const ELSEWHERE = /^(start|callback)\/([a-z]+)$/;

const RULES = { limits: [{ by: "network", most: 120, seconds: 600 }] } as const;

const say = (status: number, sentence: string) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/**
 * What passkeys ask for, and the way to other sites and back. Links lead here, not forms: the policy of a page lets forms be sent to
 * this wiki alone, redirects included.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).path.join("/");
  const [, way, provider = ""] = ELSEWHERE.exec(path) ?? [];
  if (!way && !OPEN.test(path)) return say(404, "There is nothing here.");
  if (way && !(isProvider(provider) && readProviders(process.env)[provider]))
    return say(404, "Nobody can sign in with this site here.");
  const { headers } = request;
  const network = headers.get(NETWORK_HEADER) ?? "unknown";
  const database = await getDatabase();
  const wait = await countUse(database, "api-auth", RULES, { network });
  if (wait > 0) return say(429, waitText(wait));
  const auth = await getAuth(headers);
  const { pathname, search, searchParams } = new URL(request.url);
  if (isProvider(provider)) {
    const visit = { auth, database, provider, headers, network };
    if (way === "callback") return comeBack(visit, search);
    const started = await leadToProvider(visit, nextPath(searchParams.get("next")));
    return started ?? say(502, "The other site cannot be reached. Try again later.");
  }
  const passed = { headers: authHeaders({ headers, network }) };
  const response = await auth.handler(
    new Request(new URL(pathname + search, originOf(headers)), passed),
  );
  response.headers.set("cache-control", "private, no-store");
  return response;
}
