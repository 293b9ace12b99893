import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { getAuth } from "@/lib/accounts/auth";
import { getPerson } from "@/lib/accounts/get-person";
import type { ProviderName } from "@/lib/accounts/providers";
import {
  PROVIDER_HOSTS,
  PROVIDER_KEYS,
  type Providers,
  startProviders,
} from "@/lib/accounts/providers-fixture";
import type { ProviderPerson } from "@/lib/accounts/providers-fixture-people";
import { comeBack } from "@/lib/accounts/providers-sign-in";
import { newAccount, withAccounts } from "@/lib/actions/accounts-fixture";
import { timeFromNow } from "@/lib/database/time";
import { NETWORK_HEADER } from "@/lib/request/network-header";
import { GET } from "./[...path]/route";

const ORIGIN = "http://localhost:3000";
const SIGN_IN = "/account/sign-in";
const real = globalThis.fetch;

let sites: Providers;

beforeAll(async () => {
  sites = await startProviders();
  Object.assign(process.env, PROVIDER_KEYS);
  process.env.ROUTED_HOSTS = PROVIDER_HOSTS.join(",");
  process.env.ROUTED_TO = sites.origin;
  await import("../../../e2e/route-fetch.mjs");
});
afterAll(async () => {
  globalThis.fetch = real;
  await sites.stop();
});

/** What better-auth logs as an error. */
let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "error").mockImplementation((...parts) => {
    logged.push(parts.join(" "));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  delete sites.behavior.token;
  delete sites.behavior.identity;
});

/** A browser that follows the ways to a site and back. */
class Visitor {
  readonly cookies = new Map<string, string>();
  readonly setCookies: string[] = [];
  protocol = "http";

  constructor(readonly network = `192.0.2.${++networks}`) {}

  get headers(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({
      host: "localhost:3000",
      "x-forwarded-proto": this.protocol,
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
      [NETWORK_HEADER]: this.network,
      ...(cookie && { cookie }),
    });
  }

  get person() {
    return getPerson(this.headers);
  }

  /** Opens an address below `/api/auth`, and keeps the cookies. @returns where it leads, and the status */
  async open(href: string): Promise<{ status: number; location: string; text: string }> {
    const url = new URL(href, ORIGIN);
    const path = url.pathname.slice("/api/auth/".length).split("/");
    const request = new Request(url, { headers: this.headers });
    const response = await GET(request, { params: Promise.resolve({ path }) });
    for (const cookie of response.headers.getSetCookie()) {
      this.setCookies.push(cookie);
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0\b/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.get("location") ?? "";
    return { status: response.status, location, text: await response.text() };
  }

  /** Goes to a site and says who they are there, or declines. @returns the way back */
  async identify(site: ProviderName, id: string | undefined, next = "/account"): Promise<string> {
    const start = await this.open(`/api/auth/start/${site}?next=${encodeURIComponent(next)}`);
    expect(start.status, start.text).toBe(303);
    return decide(start.location, id);
  }

  /** The whole way. @returns where it ends */
  async signIn(site: ProviderName, id: string | undefined, next?: string): Promise<string> {
    const back = await this.open(await this.identify(site, id, next));
    expect([302, 303], back.text).toContain(back.status);
    return back.location;
  }
}

let networks = 0;

/** Decides on the page of the site. */
async function decide(authorize: string, id: string | undefined): Promise<string> {
  const { host, pathname, search } = new URL(authorize);
  const page = `${sites.origin}/${host}${pathname}${search}`;
  expect(await (await real(page)).text()).toContain("Cancel");
  const body = new URLSearchParams({ person: id ?? "" });
  const decided = await real(page, { method: "POST", body, redirect: "manual" });
  return decided.headers.get("location") ?? "";
}

let ids = 1000;
const newPerson = (site: ProviderName, more: Partial<ProviderPerson> = {}): ProviderPerson => {
  const id = String(++ids);
  const person = {
    id,
    name: "Colleen Wing",
    email: `colleen-${id}@example.org`,
    isConfirmed: true,
    ...more,
  };
  sites.add(site, person);
  return person;
};

withAccounts((get) => {
  const userOf = (email: string) =>
    get().selectFrom("user").selectAll().where("email", "=", email).executeTakeFirst();
  const everything = async () => {
    const rows = [];
    for (const table of ["user", "account", "session", "verification", "signInEvent"] as const)
      rows.push(...(await get().selectFrom(table).selectAll().execute()));
    return JSON.stringify(rows);
  };

  for (const site of ["github", "discord", "google"] as const)
    test(`${site}: the first sign-in makes an account, the second one finds it, and no token is kept`, async () => {
      const { id, email } = newPerson(site, { email: `Colleen-${site}@Example.org` });
      const visitor = new Visitor();
      const place = await visitor.signIn(site, id, "/heroes/danny-rand?seen=dd2,jj1#history");
      // Whoever is new says first how they want to be called.
      expect(place).toBe(
        `/account/profile?next=${encodeURIComponent("/heroes/danny-rand?seen=dd2,jj1#history")}`,
      );
      const address = (email ?? "").toLowerCase();
      const user = await userOf(address);
      expect(user).toMatchObject({
        name: "Colleen Wing",
        role: "contributor",
        emailVerified: true,
        banned: false,
        image: null,
        about: "",
      });
      expect(user?.handle).toMatch(/^colleen-wing(?:-\d{4})?$/);
      expect(await visitor.person).toMatchObject({ id: user?.id, email: address });
      const author = await get()
        .selectFrom("author")
        .selectAll()
        .where("userId", "=", user?.id ?? "")
        .execute();
      expect(author).toHaveLength(1);
      const other = new Visitor();
      expect(await other.signIn(site, id, "/heroes/danny-rand?seen=dd2,jj1#history")).toBe(
        "/heroes/danny-rand?seen=dd2,jj1#history",
      );
      expect((await other.person)?.id).toBe(user?.id);
      const accounts = await get()
        .selectFrom("account")
        .selectAll()
        .where("userId", "=", user?.id ?? "")
        .execute();
      expect(accounts).toMatchObject([
        {
          providerId: site,
          accountId: id,
          accessToken: null,
          refreshToken: null,
          idToken: null,
          accessTokenExpiresAt: null,
          refreshTokenExpiresAt: null,
          scope: null,
        },
      ]);
      const stored = await everything();
      expect(sites.tokens().length).toBeGreaterThan(1);
      for (const token of sites.tokens()) expect(stored).not.toContain(token);
      expect(stored).not.toContain("avatar");
      const events = await get()
        .selectFrom("signInEvent")
        .selectAll()
        .where("userId", "=", user?.id ?? "")
        .orderBy("at")
        .execute();
      expect(events).toMatchObject([
        { method: site, succeeded: true, network: visitor.network },
        { method: site, succeeded: true, network: other.network },
      ]);
      const audited = await get()
        .selectFrom("auditEntry")
        .selectAll()
        .where("subjectId", "=", user?.id ?? "")
        .execute();
      expect(audited).toMatchObject([
        { action: "account.create", actorId: user?.id, details: JSON.stringify({ with: site }) },
      ]);
      expect(logged).toEqual([]);
    });

  test.each([
    ["github", "user:email"],
    ["discord", "identify email"],
    ["google", "email profile openid"],
  ])("%s is asked for name and address alone: %s", async (site, scope) => {
    const { location } = await new Visitor().open(`/api/auth/start/${site}`);
    expect(new URL(location).searchParams.get("scope")).toBe(scope);
  });

  test("a handle that is reserved for somebody who had it is not given to an account of another site", async () => {
    const reserved = { userId: null, freeAt: timeFromNow(60_000) };
    await get()
      .insertInto("formerHandle")
      .values([
        { ...reserved, id: "ward", handle: "ward-meachum" },
        { ...reserved, id: "joy", handle: "joy-meachum", freeAt: timeFromNow(-1) },
      ])
      .execute();
    for (const [name, handle] of [
      ["Ward Meachum", /^ward-meachum-\d{4}$/],
      ["Joy Meachum", /^joy-meachum$/],
    ] as const) {
      const { id, email } = newPerson("github", { name });
      await new Visitor().signIn("github", id);
      expect((await userOf(email ?? ""))?.handle).toMatch(handle);
    }
  });

  test("behind TLS, the way back is encrypted, and so are all cookies", async () => {
    const visitor = new Visitor();
    visitor.protocol = "https";
    const { id } = newPerson("github");
    const back = await visitor.identify("github", id);
    expect(back).toMatch(/^https:\/\/localhost:3000\/api\/auth\/callback\/github\?/);
    await visitor.open(back);
    expect(await visitor.person).toBeDefined();
    expect(visitor.setCookies.length).toBeGreaterThan(1);
    for (const cookie of visitor.setCookies) {
      expect(cookie).toMatch(/^__Host-/);
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).toMatch(/; Path=\/(?:;|$)/i);
      expect(cookie).not.toMatch(/; Domain/i);
    }
  });

  test("an address that already has an account is refused, and nothing of its owner is shown or changed", async () => {
    await newAccount(get(), "misty@example.org", { name: "Misty Knight" });
    const before = await userOf("misty@example.org");
    const { id } = newPerson("github", { email: "Misty@example.org" });
    const visitor = new Visitor();
    expect(await visitor.signIn("github", id, "/quotes")).toBe(
      `${SIGN_IN}?next=%2Fquotes&error=account_not_linked`,
    );
    expect(await visitor.person).toBeUndefined();
    expect(await userOf("misty@example.org")).toEqual(before);
    const accounts = await get().selectFrom("account").select("providerId").execute();
    expect(accounts.filter(({ providerId }) => providerId === "credential")).toHaveLength(1);
    const failed = await get()
      .selectFrom("signInEvent")
      .selectAll()
      .where("network", "=", visitor.network)
      .execute();
    expect(failed).toMatchObject([{ method: "github", succeeded: false, userId: null }]);
  });

  test.each(["github", "discord", "google"] as const)(
    "%s: an address that is not confirmed there is refused, with the same answer whether it has an account or not",
    async (site) => {
      const taken = `${site}-owner@example.org`;
      await newAccount(get(), taken);
      const answers = [];
      for (const email of [taken, `${site}-free@example.org`, null]) {
        const { id } = newPerson(site, { email, isConfirmed: false });
        const visitor = new Visitor();
        answers.push(await visitor.signIn(site, id, "/quotes"));
        expect(await visitor.person).toBeUndefined();
      }
      expect(answers).toEqual(Array(3).fill(`${SIGN_IN}?next=%2Fquotes&error=email_not_verified`));
      expect(await userOf(`${site}-free@example.org`)).toBeUndefined();
    },
  );

  test("an address that mail cannot be sent to safely counts as none", async () => {
    const { id } = newPerson("github", { email: '"a b"@example.org' });
    expect(await new Visitor().signIn("github", id)).toContain("error=email_not_verified");
  });

  test("whoever has an account gets in, whatever became of their address and name at the site", async () => {
    for (const site of ["github", "discord", "google"] as const) {
      const person = newPerson(site);
      const first = new Visitor();
      await first.signIn(site, person.id);
      const known = await first.person;
      expect(known).toBeDefined();
      for (const change of [{ isConfirmed: false }, { email: null }, { name: "Somebody Else" }]) {
        sites.add(site, { ...person, ...change });
        const again = new Visitor();
        await again.signIn(site, person.id);
        expect(await again.person).toMatchObject({ id: known?.id, name: known?.name });
        expect((await again.person)?.email).toBe(person.email);
      }
    }
  });

  test("somebody else at the site with the same id, or at another site, is somebody else", async () => {
    const github = newPerson("github");
    const discord = newPerson("discord", { id: github.id });
    const [one, other] = [new Visitor(), new Visitor()];
    await one.signIn("github", github.id);
    await other.signIn("discord", discord.id);
    expect((await one.person)?.id).not.toBe((await other.person)?.id);
  });

  test("names that cannot be used here are replaced, and a taken address of a profile gets digits", async () => {
    const { id } = newPerson("discord", { name: "https://spam.example/ 🎁" });
    const visitor = new Visitor();
    await visitor.signIn("discord", id);
    expect(await visitor.person).toMatchObject({ name: "New contributor" });
    const handles = [];
    for (let count = 0; count < 3; count++) {
      const same = newPerson("google", { name: "Danny Rand" });
      const one = new Visitor();
      await one.signIn("google", same.id);
      handles.push((await one.person)?.handle);
    }
    expect(new Set(handles).size).toBe(3);
    for (const handle of handles) expect(handle).toMatch(/^danny-rand(?:-\d{4})?$/);
  });

  test("two first sign-ins at once make one account", async () => {
    const { id, email } = newPerson("github");
    const visitors = [new Visitor(), new Visitor()];
    const backs: string[] = [];
    for (const visitor of visitors) backs.push(await visitor.identify("github", id));
    await Promise.all(visitors.map((visitor, index) => visitor.open(backs[index] ?? "")));
    const users = await get()
      .selectFrom("user")
      .select("id")
      .where("email", "=", email ?? "")
      .execute();
    expect(users).toHaveLength(1);
    const again = new Visitor();
    await again.signIn("github", id);
    expect((await again.person)?.id).toBe(users[0]?.id);
  });

  test("whoever declines comes back to the page, and nothing is recorded", async () => {
    const visitor = new Visitor();
    const place = await visitor.signIn("github", undefined, "/quotes");
    // What the site says about it is not repeated.
    expect(place).toBe(`${SIGN_IN}?next=%2Fquotes&error=access_denied`);
    const events = await get()
      .selectFrom("signInEvent")
      .select("id")
      .where("network", "=", visitor.network)
      .execute();
    expect(events).toEqual([]);
  });

  test.each<[string, (back: URL, visitor: Visitor) => void]>([
    ["without a state", (back) => back.searchParams.delete("state")],
    ["with a state that nobody made", (back) => back.searchParams.set("state", "a".repeat(32))],
    ["with a strange state", (back) => back.searchParams.set("state", "\u001b[2J\r\n../../x")],
    ["in another browser", (_, visitor) => visitor.cookies.clear()],
    [
      "with a forged cookie",
      (_, visitor) => {
        for (const [name, value] of visitor.cookies)
          visitor.cookies.set(
            name,
            value.replace(/^./, (first) => (first === "x" ? "y" : "x")),
          );
      },
    ],
  ])("the way back %s signs nobody in", async (_, change) => {
    const { id, email } = newPerson("github");
    const visitor = new Visitor();
    const back = new URL(await visitor.identify("github", id));
    change(back, visitor);
    const { status, location } = await visitor.open(back.href);
    expect([302, 303]).toContain(status);
    expect(location).toMatch(/^\/account\/sign-in\?(?:next=%2Faccount&)?error=state_mismatch$/);
    expect(await visitor.person).toBeUndefined();
    expect(await userOf(email ?? "")).toBeUndefined();
    for (const line of logged) expect(line).not.toMatch(/\p{Cc}/u);
  });

  test("the way back works once, and not at another site", async () => {
    const github = newPerson("github");
    const visitor = new Visitor();
    const back = await visitor.identify("github", github.id);
    await visitor.open(back);
    expect(await visitor.person).toBeDefined();
    const thief = new Visitor();
    for (const [name, value] of visitor.cookies)
      if (!name.includes("session")) thief.cookies.set(name, value);
    expect((await thief.open(back)).location).toContain("error=state_mismatch");
    const other = new Visitor();
    const mixed = await other.identify("github", github.id);
    const { location } = await other.open(mixed.replace("/callback/github", "/callback/discord"));
    expect(location).toContain("error=invalid_code");
    expect(await other.person).toBeUndefined();
  });

  test("no way leads to another site", async () => {
    for (const next of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/%09/evil.example",
      "javascript:alert(1)",
      "/a\r\nset-cookie: x=y",
    ]) {
      const { id } = newPerson("github");
      const place = await new Visitor().signIn("github", id, next);
      const target = new URL(place, ORIGIN);
      expect(target.origin).toBe(ORIGIN);
      const then = new URL(target.searchParams.get("next") ?? "/", ORIGIN);
      expect(then.origin, next).toBe(ORIGIN);
    }
    const visitor = new Visitor();
    const back = new URL(await visitor.identify("github", newPerson("github").id));
    back.searchParams.set("callbackURL", "https://evil.example");
    back.searchParams.set("errorURL", "https://evil.example");
    back.searchParams.set("error", "access_denied");
    expect((await visitor.open(back.href)).location).toMatch(/^\/account\/sign-in\?/);
  });

  test.each([
    ["token", "refuse", "invalid_code"],
    ["identity", "refuse", "unable_to_get_user_info"],
    ["identity", "broken", "unable_to_get_user_info"],
  ] as const)("a site whose %s endpoint answers “%s” signs nobody in", async (place, how, code) => {
    for (const site of ["github", "discord"] as const) {
      Object.assign(sites.behavior, { [place]: how });
      const visitor = new Visitor();
      const { id } = newPerson(site);
      expect(await visitor.signIn(site, id, "/quotes")).toBe(
        `${SIGN_IN}?next=%2Fquotes&error=${code}`,
      );
      expect(await visitor.person).toBeUndefined();
      expect(logged.join("\n")).toMatch(/Signing in/);
    }
  });

  test("a site that does not answer is left in time, and there is a page", async () => {
    for (const place of ["token", "identity"] as const) {
      sites.behavior[place] = "hang";
      const visitor = new Visitor();
      const back = await visitor.identify("github", newPerson("github").id, "/quotes");
      const { headers, network } = visitor;
      const auth = await getAuth(headers);
      const visit = { auth, database: get(), provider: "github", headers, network } as const;
      const response = await comeBack(visit, new URL(back).search, 300);
      expect(response.headers.get("location")).toBe(`${SIGN_IN}?error=no_answer`);
      const failed = await get()
        .selectFrom("signInEvent")
        .select("reason")
        .where("network", "=", network)
        .execute();
      expect(failed).toEqual([{ reason: "the site did not answer" }]);
      delete sites.behavior[place];
    }
  });

  test("a blocked person gets in, to see why", async () => {
    const { id, email } = newPerson("google");
    await new Visitor().signIn("google", id);
    await get()
      .updateTable("user")
      .set({ banned: true, banReason: "Spam" })
      .where("email", "=", email ?? "")
      .execute();
    const visitor = new Visitor();
    await visitor.signIn("google", id);
    expect(await visitor.person).toMatchObject({ blockedReason: "Spam" });
  });

  test("an account of another site with the address of a deleted one that was blocked is blocked too", async () => {
    const address = "wilson@example.org";
    const before = await newAccount(get(), address);
    const until = timeFromNow(3_600_000);
    await get()
      .updateTable("user")
      .set({ banned: true, banReason: "Threats", banExpires: until })
      .where("email", "=", address)
      .execute();
    await before.send("delete-account", { confirmed: "on" });
    const { id } = newPerson("github", { email: "Wilson+other@example.org" });
    const visitor = new Visitor();
    await visitor.signIn("github", id);
    expect(await visitor.person).toMatchObject({ blockedUntil: until, blockedReason: "Threats" });
    // It counts for other names of the mailbox too.
    expect(await get().selectFrom("keptBlock").selectAll().execute()).toHaveLength(1);
    const noted = await get()
      .selectFrom("auditEntry")
      .select("details")
      .where("action", "=", "person.keep-block")
      .where("subjectId", "=", (await visitor.person)?.id ?? "")
      .execute();
    expect(noted.map(({ details }) => JSON.parse(details))).toEqual([{ reason: "Threats", until }]);
  });

  test("signing in again ends the session before", async () => {
    const { id } = newPerson("github");
    const visitor = new Visitor();
    await visitor.signIn("github", id);
    const person = await visitor.person;
    await visitor.signIn("github", id);
    const sessions = await get()
      .selectFrom("session")
      .select("token")
      .where("userId", "=", person?.id ?? "")
      .execute();
    expect(sessions).toEqual([{ token: (await visitor.person)?.sessionToken }]);
    expect(sessions[0]?.token).not.toBe(person?.sessionToken);
  });
});

test("a site without keys is not there, and neither is any other address of better-auth", async () => {
  const visitor = new Visitor();
  for (const address of ["start/facebook", "callback/facebook", "error", "sign-in/social", "ok"])
    expect((await visitor.open(`/api/auth/${address}`)).status, address).toBe(404);
});
