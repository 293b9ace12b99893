import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { escapeMarkup } from "../content/escape-markup";
import { PROVIDERS, type ProviderName } from "./providers";
import { googleClaims, PEOPLE_PLACES, type ProviderPerson } from "./providers-fixture-people";

/** What goes wrong at the sites, until it is deleted again. */
export type ProviderBehavior = {
  token?: "refuse" | "hang";
  /** `broken`: no JSON. */
  identity?: "refuse" | "hang" | "broken";
};

/** Where each site asks its people, and where it gives out tokens. */
const SITES: Record<ProviderName, { authorize: string; token: string }> = {
  github: {
    authorize: "github.com/login/oauth/authorize",
    token: "github.com/login/oauth/access_token",
  },
  discord: {
    authorize: "discord.com/api/oauth2/authorize",
    token: "discord.com/api/oauth2/token",
  },
  google: {
    authorize: "accounts.google.com/o/oauth2/v2/auth",
    token: "oauth2.googleapis.com/token",
  },
};

const NAMES = Object.keys(PROVIDERS) as ProviderName[];

/** Every host that the three sites have, of which browsers see the first three. */
export const PROVIDER_HOSTS = [
  "github.com",
  "discord.com",
  "accounts.google.com",
  "api.github.com",
  "oauth2.googleapis.com",
];

/** The keys of this wiki at the sites. */
export const PROVIDER_KEYS = Object.fromEntries(
  NAMES.flatMap((name) => [
    [`${name.toUpperCase()}_CLIENT_ID`, `wiki-at-${name}`],
    [`${name.toUpperCase()}_CLIENT_SECRET`, `secret of the wiki at ${name}`],
  ]),
);

const idOf = (site: ProviderName) => PROVIDER_KEYS[`${site.toUpperCase()}_CLIENT_ID`] ?? "";
const secretOf = (site: ProviderName) => PROVIDER_KEYS[`${site.toUpperCase()}_CLIENT_SECRET`];

type Code = { site: ProviderName; person: ProviderPerson; redirect: string; challenge?: string };
type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * GitHub, Discord and Google as far as it takes to sign in with them: OAuth 2.0 over HTTP, with codes that work once, PKCE, and
 * Google's signed identity. `https://github.com/x` is at `/github.com/x`; with a certificate, also at a port of its own by
 * the name of the host, for browsers.
 */
export async function startProviders(certificate?: { key: string; cert: string }) {
  const people = new Map<string, ProviderPerson>();
  const codes = new Map<string, Code>();
  const tokens = new Map<string, { site: ProviderName; person: ProviderPerson }>();
  const behavior: ProviderBehavior = {};
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

  /** The page on which a site asks whether this wiki may know who somebody is. */
  const ask = (site: ProviderName, query: URLSearchParams): Answer => {
    const problem = problemOf(site, query);
    if (problem) return { status: 400, body: problem };
    const buttons = [...people].filter(([key]) => key.startsWith(`${site}/`));
    const list = buttons.map(
      ([, { id, name }]) =>
        `<p><button name="person" value="${escapeMarkup(id)}">Continue as ${escapeMarkup(name)}</button></p>`,
    );
    return {
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<!doctype html><title>${site}</title><h1>${PROVIDERS[site].label}</h1>
<form method="post" action="?${escapeMarkup(String(query))}">${list.join("")}<p><button name="person" value="">Cancel</button></p></form>`,
    };
  };

  /** The answer to that: back to the wiki with a code, or with an error. */
  const decide = (site: ProviderName, query: URLSearchParams, form: URLSearchParams): Answer => {
    const redirect = query.get("redirect_uri") ?? "";
    const back = new URL(redirect);
    const person = people.get(`${site}/${form.get("person")}`);
    if (person) {
      const code = randomBytes(16).toString("hex");
      const challenge = query.get("code_challenge") ?? undefined;
      codes.set(code, { site, person, redirect, ...(challenge && { challenge }) });
      back.searchParams.set("code", code);
    } else {
      back.searchParams.set("error", "access_denied");
      back.searchParams.set("error_description", "The <b>user</b> has denied your application");
    }
    back.searchParams.set("state", query.get("state") ?? "");
    return { status: 302, headers: { location: back.href } };
  };

  const giveTokens = (site: ProviderName, form: URLSearchParams): Answer => {
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const isRight =
      form.get("grant_type") === "authorization_code" &&
      form.get("client_id") === idOf(site) &&
      form.get("client_secret") === secretOf(site) &&
      code?.site === site &&
      code.redirect === form.get("redirect_uri") &&
      (code.challenge === undefined || code.challenge === hashOf(form.get("code_verifier") ?? ""));
    // GitHub says no with 200.
    if (!isRight || !code || behavior.token === "refuse")
      return { status: site === "github" ? 200 : 400, body: { error: "invalid_grant" } };
    const newToken = () => {
      const token = `token-${randomBytes(16).toString("hex")}`;
      tokens.set(token, { site, person: code.person });
      return token;
    };
    const body = { access_token: newToken(), token_type: "bearer", scope: "email" };
    if (site === "github") return { body };
    const longer = { ...body, refresh_token: newToken(), expires_in: 3600 };
    return { body: site === "google" ? { ...longer, id_token: identityToken(code) } : longer };
  };

  const identityToken = ({ person }: Code): string => {
    const head = base64url({ alg: "RS256", kid: "key-1", typ: "JWT" });
    const signed = `${head}.${base64url(googleClaims(person, idOf("google")))}`;
    const signature = sign("sha256", Buffer.from(signed), privateKey);
    const token = `${signed}.${signature.toString("base64url")}`;
    tokens.set(token, { site: "google", person });
    return token;
  };

  /** Says who somebody is to whoever has a token of them. */
  const describe = (place: string, request: IncomingMessage): Answer => {
    const { site, describe: build } = PEOPLE_PLACES[place] ?? {};
    if (!build) return { status: 404, body: "Not found" };
    if (behavior.identity === "broken") return { body: "<html>" };
    const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    const found = tokens.get(token);
    if (found?.site !== site || !found || behavior.identity === "refuse")
      return { status: 401, body: { message: "Unauthorized" } };
    return { body: build(found.person) };
  };

  const answer = async (place: string, request: IncomingMessage): Promise<Answer | "hang"> => {
    const query = new URL(request.url ?? "", "http://x").searchParams;
    const isPost = request.method === "POST";
    const form = isPost ? new URLSearchParams(await textOf(request)) : new URLSearchParams();
    for (const site of NAMES) {
      if (place === SITES[site].authorize)
        return isPost ? decide(site, query, form) : ask(site, query);
      if (place === SITES[site].token && isPost)
        return behavior.token === "hang" ? "hang" : giveTokens(site, form);
    }
    return behavior.identity === "hang" ? "hang" : describe(place, request);
  };

  const respond = async (place: string, request: IncomingMessage, response: ServerResponse) => {
    const given = await answer(place, request);
    if (given === "hang") return;
    const { status = 200, headers = {}, body = "" } = given;
    const isText = typeof body === "string";
    response
      .writeHead(status, isText ? headers : { "content-type": "application/json" })
      .end(isText ? body : JSON.stringify(body));
  };

  const pathOf = (request: IncomingMessage) =>
    decodeURIComponent(new URL(request.url ?? "", "http://x").pathname);
  const server = createServer((request, response) => {
    void respond(pathOf(request).slice(1), request, response);
  });
  const forBrowsers =
    certificate &&
    createTlsServer(certificate, (request, response) => {
      const host = (request.headers.host ?? "").replace(/:\d+$/, "");
      void respond(host + pathOf(request), request, response);
    });
  const all = [server, ...(forBrowsers ? [forBrowsers] : [])];
  for (const one of all)
    await new Promise<void>((resolve) => one.listen(0, "127.0.0.1", () => resolve()));
  const portOf = (one: { address(): unknown }) => (one.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    /** Where browsers find the sites; undefined without a certificate. */
    browserPort: forBrowsers && portOf(forBrowsers),
    behavior,
    /** Somebody new at a site, or somebody whose data there have changed. */
    add: (site: ProviderName, person: ProviderPerson) => people.set(`${site}/${person.id}`, person),
    /** Every token that was given out. */
    tokens: () => [...tokens.keys()],
    stop: async () => {
      for (const one of all) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}

export type Providers = Awaited<ReturnType<typeof startProviders>>;

const hashOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

/** What the wiki asks for that a site would not accept. */
function problemOf(site: ProviderName, query: URLSearchParams): string | undefined {
  if (query.get("client_id") !== idOf(site)) return "Unknown client_id";
  if (query.get("response_type") !== "code") return "Unknown response_type";
  if (!query.get("state")) return "No state";
  if (!/email/.test(query.get("scope") ?? "")) return "No scope for the address";
  const back = query.get("redirect_uri") ?? "";
  return back.endsWith(`/api/auth/callback/${site}`) ? undefined : "Unknown redirect_uri";
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}
