import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { onBothDialects } from "../database/database-fixture";
import { ROLES, type Role } from "../database/tables";
import { KEPT_PARAM } from "../forms/fields";
import { openKeptForm } from "../forms/kept-form";
import { LONGEST_KEPT } from "../limits/remove-old";
import { may, PERMISSION_KEYS } from "../roles/permissions";
import { FOREVER, type Person } from "../roles/person";
import { ACTIONS } from "./actions";
import { type AnyAction, defineAction } from "./form-action";
import { SIGN_IN } from "./lead-back";
import { newPerson, newSender, type Sending } from "./write-fixture";

/** The checks before the fields are the same for all of them. */
const ANYTHING = z.record(z.string(), z.string());

/** For every permission one that is like no other, so that those are tried too for which nothing is registered yet. */
const samples = PERMISSION_KEYS.map((permission, place) =>
  defineAction({
    name: `sample-${place}`,
    title: `Try the permission ${permission}`,
    schema: ANYTHING,
    permission,
    limits: [{ by: permission === "public" ? "network" : "account", most: 5, seconds: 60 }],
    page: "/account",
    run: async () => ({ redirect: "/account" }),
  }),
);

const actions = [...ACTIONS.values(), ...samples];
const forms = actions.filter(({ authority }) => authority !== "link");

/** Those that need no form, as their permission is a secret that was sent by mail. */
const LINKS: readonly string[] = ["unsubscribe", "subscribe-again"];

test("what is registered is complete", () => {
  for (const { name, page, limits, permission, title } of actions) {
    expect(name).toMatch(/^[a-z][a-z0-9-]+$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    if (typeof page === "string")
      expect(page, name).toMatch(/^\/(?:account|admin|new|people|preview)\b/);
    expect(limits.length, `${name} has no limit`).toBeGreaterThan(0);
    // Nobody can have more than one account for each mail address, but many networks.
    const by = limits.map((limit) => limit.by);
    expect(by, name).toContain(permission === "public" ? "network" : "account");
    for (const { seconds } of limits) expect(seconds * 2000).toBeLessThanOrEqual(LONGEST_KEPT);
  }
  expect(actions.filter((action) => !forms.includes(action)).map(({ name }) => name)).toEqual(
    LINKS,
  );
});

/** Lets an action only count that it was about to run: this test is about what comes before. */
function counting(action: AnyAction) {
  const ran: string[] = [];
  const run: AnyAction["run"] = async ({ person }) => {
    ran.push(person?.role ?? "reader");
    return { redirect: "/account" };
  };
  return { ran, action: { ...action, run } };
}

/** Somebody with the lowest role that may do this. */
const lowest = ({ permission }: AnyAction): Role =>
  ROLES.find((role) => may(role, permission)) ?? "administrator";

onBothDialects((get) => {
  const people = new Map<Role, Person | undefined>();
  beforeAll(async () => {
    for (const role of ROLES) people.set(role, await newPerson(get().database, role));
  });

  /** Sends a form, and tells whether its action was reached. */
  async function attempt(action: AnyAction, sending: Sending, role = lowest(action)) {
    const { ran, action: counted } = counting({ ...action, schema: ANYTHING, limits: [] });
    const sender = newSender(get().database, [counted]);
    const fields = { note: "What was typed", password: "never kept" };
    const response = await sender.send(action.name, {
      person: people.get(role),
      fields,
      ...sending,
    });
    return { ran: ran.length > 0, response, sender, fields };
  }

  describe.each(forms)("$name", (action) => {
    const { name, permission, allowedWhenBlocked = false } = action;

    /** The answer leads back to the form, or through signing in, and what was typed is there for the person. */
    async function expectKept(
      { response, sender, ran }: Awaited<ReturnType<typeof attempt>>,
      person?: Person,
    ) {
      expect(ran).toBe(false);
      expect(response.status).toBe(303);
      const to = new URL(response.headers.get("location") ?? "", "http://a");
      const page = to.pathname === SIGN_IN ? (to.searchParams.get("next") ?? to.href) : to.href;
      const kept = new URL(page, "http://a").searchParams.get(KEPT_PARAM) ?? "";
      const owner = { formCookie: sender.formCookie, userId: person?.id };
      const form = await openKeptForm(get().database, name, kept, owner);
      expect(form?.values).toEqual({ note: "What was typed" });
      return form?.errors[""] ?? "";
    }

    test("with its token, from a page of the wiki, it reaches its action", async () => {
      expect((await attempt(action, {})).ran).toBe(true);
    });

    test.each(ROLES)("as %s: only who may", async (role) => {
      const result = await attempt(action, {}, role);
      expect(result.ran).toBe(may(role, permission));
      if (result.ran) return;
      const problem = await expectKept(result, people.get(role));
      expect(problem).toContain(role === "reader" ? "had not signed in" : "role");
    });

    test("without a token, with a wrong one, with one of another form or another session", async () => {
      const person = people.get(lowest(action));
      const sender = newSender(get().database, []);
      const tokens = [
        undefined,
        "",
        "x".repeat(43),
        await sender.tokenFor(name, person),
        await sender.tokenFor("another", person),
      ];
      for (const token of tokens) {
        const result = await attempt(action, { token });
        expect(await expectKept(result, person)).toContain("Nothing was saved");
      }
      const other = await newPerson(get().database, "administrator");
      const { ran, action: counted } = counting({ ...action, schema: ANYTHING });
      const own = newSender(get().database, [counted]);
      await own.send(name, { person, token: await own.tokenFor(name, other) });
      expect(ran).toEqual([]);
    });

    test("from another site: nothing is kept either", async () => {
      const forged: Record<string, string>[] = [
        { origin: "https://evil.example" },
        { origin: "null" },
        { origin: "https://wiki.example.org.evil.example" },
        { origin: "http://wiki.example.org:81" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
        { "sec-fetch-site": "none" },
        { origin: "https://evil.example", "sec-fetch-site": "" },
        { origin: "", "sec-fetch-site": "" },
      ];
      const count = async () =>
        (await get().database.selectFrom("keptForm").select("tokenHash").execute()).length;
      const before = await count();
      for (const headers of forged) {
        const { ran, response } = await attempt(action, { headers });
        expect([ran, response.status], JSON.stringify(headers)).toEqual([false, 403]);
      }
      expect(await count()).toBe(before);
    });

    test("with the field filled that only programs fill in", async () => {
      const result = await attempt(action, { honeypot: "https://buy.example" });
      expect(await expectKept(result, people.get(lowest(action)))).toContain("only programs");
    });

    test(`when blocked: ${allowedWhenBlocked ? "it may still be done" : "not"}`, async () => {
      const person = people.get("administrator");
      if (!person) throw new Error("There is no administrator.");
      const blocked = { ...person, blockedUntil: FOREVER, blockedReason: "Spam." };
      const result = await attempt(action, { person: blocked });
      expect(result.ran).toBe(allowedWhenBlocked);
      if (!result.ran) expect(await expectKept(result, person)).toContain("blocked");
    });

    test("over each limit", async () => {
      for (const limit of action.limits) {
        const { ran, action: counted } = counting({
          ...action,
          name: `${name}-${limit.by}`,
          schema: ANYTHING,
          limits: [{ ...limit, most: 2 }],
        });
        const sender = newSender(get().database, [counted]);
        const person = people.get("administrator");
        const sending = {
          person,
          fields: { note: "What was typed", email: "somebody@example.org" },
          ...(limit.by === "network" && { network: `limit of ${name}` }),
        };
        for (let time = 0; time < 2; time++) await sender.send(counted.name, sending);
        expect(ran).toHaveLength(2);
        const response = await sender.send(counted.name, sending);
        expect(ran).toHaveLength(2);
        expect(response.status).toBe(303);
        expect(response.headers.get("location")).toContain(`${KEPT_PARAM}=`);
      }
    });

    test.runIf(action.answersScripts)(
      "from a script: refused alike, as JSON, and nothing is kept",
      async () => {
        const accept = { accept: "application/json" };
        const person = people.get(lowest(action));
        const blocked = person && { ...person, blockedUntil: FOREVER, blockedReason: "Spam." };
        const countKept = async () =>
          (await get().database.selectFrom("keptForm").select("tokenHash").execute()).length;
        const before = await countKept();
        const cases: [Sending, number][] = [
          [{ person: undefined }, 401],
          [{ token: undefined }, 403],
          [{ token: "x".repeat(86) }, 403],
          [{ honeypot: "https://buy.example" }, 422],
          [{ headers: { origin: "https://evil.example" } }, 403],
          [{ headers: { "sec-fetch-site": "cross-site" } }, 403],
          [{ headers: { "content-type": "application/json" }, body: "{}" }, 415],
          [{ method: "GET" }, 405],
          ...(allowedWhenBlocked ? [] : [[{ person: blocked }, 422] as [Sending, number]]),
        ];
        for (const [sending, status] of cases) {
          const headers = { ...accept, ...sending.headers };
          const { ran, response } = await attempt(action, { ...sending, headers });
          expect([ran, response.status], JSON.stringify(sending)).toEqual([false, status]);
        }
        for (const role of ROLES) {
          const { ran, response } = await attempt(action, { headers: accept }, role);
          expect([ran, response.status === 200]).toEqual([
            may(role, permission),
            may(role, permission),
          ]);
        }
        expect(await countKept()).toBe(before);
      },
    );

    test("with another method, another type, too large, with too many fields", async () => {
      const json = { "content-type": "application/json" };
      const cases: [Sending, number][] = [
        [{ method: "GET" }, 405],
        [{ method: "PUT" }, 405],
        [{ headers: json, body: "{}" }, 415],
        [{ headers: { "content-type": "text/plain" }, body: "a=1" }, 415],
        [
          { headers: { "content-type": "multipart/form-data; boundary=x" }, body: "no form" },
          action.fileField ? 400 : 415,
        ],
        [{ body: `note=${"x".repeat(action.maxBytes ?? 65_536)}` }, 413],
        [{ body: "a=1&".repeat((action.maxFields ?? 200) + 1) }, 400],
      ];
      for (const [sending, status] of cases) {
        const { ran, response } = await attempt(action, sending);
        expect([ran, response.status]).toEqual([false, status]);
      }
    });
  });
});
