import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { onBothDialects } from "../database/database-fixture";
import { KEPT_PARAM, NOTICE_PARAM, PERSON_FIELD } from "../forms/fields";
import { openKeptForm } from "../forms/kept-form";
import { readNotice } from "../forms/notice";
import { MOST_A_MINUTE } from "../limits/flood";
import { BusyError } from "../workers/busy-error";
import { defineAction, type FormAction } from "./form-action";
import { SIGN_IN } from "./lead-back";
import { isSameOrigin } from "./same-origin";
import { waitText } from "./wait-text";
import { newPerson, newSender } from "./write-fixture";

const base = {
  title: "Change the line about me",
  permission: "account.own",
  limits: [{ by: "account", most: 3, seconds: 3600 }],
  page: "/account/about?tab=2#form",
} as const satisfies Partial<FormAction>;

const about = defineAction({
  ...base,
  name: "about",
  secretFields: ["answer"],
  schema: z.object({
    about: z.string().min(3, "Write three letters or more.").max(20, "Write 20 letters or fewer."),
  }),
  run: async ({ database, fields, person, request }) => {
    await database
      .updateTable("user")
      .set({ about: fields.about })
      .where("id", "=", person?.id ?? "")
      .execute();
    return {
      redirect: "/account",
      notice: `Saved at ${request.origin} for ${request.network}.`,
      cookies: ["a=1; Path=/", "b=2; Path=/"],
      audit: { action: "account.change-profile", subjectType: "user", subjectId: person?.id ?? "" },
    };
  },
});

const guess = defineAction({
  ...base,
  name: "guess",
  permission: "public",
  limits: [{ by: "network", most: 100, seconds: 60 }],
  delays: [{ by: ["mail"], free: 1, longest: 60 }],
  page: ({ next = "" }) => next,
  schema: z.object({ email: z.string(), password: z.string() }),
  run: async ({ fields }) =>
    fields.password === "right"
      ? { redirect: "https://elsewhere.example/?a=1", notice: "You are in." }
      : { errors: { password: "That is not it." }, isFailure: true },
});

const unsubscribe = defineAction({
  ...base,
  name: "unsubscribe",
  permission: "public",
  authority: "link",
  limits: [{ by: "network", most: 5, seconds: 60 }],
  schema: z.object({ token: z.literal("secret", "This link does not work any more.") }),
  run: async ({ person }) => ({ redirect: "/account", notice: `No more mail for ${person?.id}.` }),
});

/** The text of an article, which may be long. */
const article = defineAction({
  ...base,
  name: "article",
  maxBytes: 262_144,
  schema: z.object({ text: z.string() }),
  run: async () => ({ redirect: "/account" }),
});

const busy = defineAction({
  ...base,
  name: "busy",
  permission: "public",
  schema: z.object({ text: z.string() }),
  run: async () => {
    throw new BusyError("Too many people are signing in at this moment.");
  },
});

const locationOf = (response: Response) =>
  new URL(response.headers.get("location") ?? "", "http://a");

onBothDialects((get) => {
  const setUp = async (role: "contributor" | "reader" = "contributor") => {
    const { database } = get();
    const sender = newSender(database, [about, guess, unsubscribe, busy, article]);
    const person = await newPerson(database, role);
    const open = async (name: string, address: URL, userId = person?.id) => {
      const token = address.searchParams.get(KEPT_PARAM) ?? "";
      return openKeptForm(database, name, token, { formCookie: sender.formCookie, userId });
    };
    const aboutOf = async () =>
      (
        await database
          .selectFrom("user")
          .select("about")
          .where("id", "=", person?.id ?? "")
          .executeTakeFirst()
      )?.about;
    return { ...sender, send: sender.send.bind(sender), database, person, open, aboutOf };
  };

  test("a form that is sent is saved, noted, and leads on with a notice and the cookies of its action", async () => {
    const { send, database, person, aboutOf, formCookie } = await setUp();
    const response = await send("about", { person, fields: { about: "Hello" }, network: "n" });
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
    expect(await aboutOf()).toBe("Hello");
    const to = locationOf(response);
    expect(to.pathname).toBe("/account");
    const headers = new Headers({ cookie: `form=${formCookie}` });
    const notice = to.searchParams.get(NOTICE_PARAM);
    expect(await readNotice(database, headers, notice)).toBe(
      "Saved at http://wiki.example.org for n.",
    );
    expect(await readNotice(database, new Headers(), notice)).toBeUndefined();
    const entries = await database
      .selectFrom("auditEntry")
      .selectAll()
      .where("subjectId", "=", person?.id ?? "")
      .execute();
    expect(entries).toMatchObject([
      { action: "account.change-profile", actorId: person?.id, actorName: person?.name },
    ]);
  });

  test("what was typed is not lost while the server is too busy", async () => {
    const { send, person, open } = await setUp();
    const to = locationOf(await send("busy", { person, fields: { text: "Long" } }));
    expect(await open("busy", to)).toMatchObject({
      values: { text: "Long" },
      errors: { "": expect.stringMatching(/^Too many people .* Send it again in a moment\.$/) },
    });
  });

  test("fields that are wrong come back with what was typed, except secrets", async () => {
    const { send, person, open, aboutOf } = await setUp();
    const fields = { about: "é", newPassword: "1", answer: "2", other: "3" };
    const response = await send("about", { person, fields });
    const to = locationOf(response);
    expect(to.pathname + to.hash).toBe("/account/about#form");
    expect(to.searchParams.get("tab")).toBe("2");
    expect(await open("about", to)).toEqual({
      values: { about: "é", other: "3" },
      errors: { about: "Write three letters or more." },
    });
    expect(await aboutOf()).toBe("");
  });

  test("a session that has ended leads through signing in back to the form, for the person whose it was", async () => {
    const { send, person, open, aboutOf, tokenFor, database, formCookie } = await setUp();
    const fields = { about: "Not lost", [PERSON_FIELD]: person?.id ?? "" };
    const response = await send("about", {
      person: undefined,
      fields,
      token: await tokenFor("about", person),
    });
    const to = locationOf(response);
    expect(to.pathname).toBe(SIGN_IN);
    const ended = new Headers({ cookie: `form=${formCookie}` });
    expect(await readNotice(database, ended, to.searchParams.get(NOTICE_PARAM))).toMatch(
      /^Your session has ended\./,
    );
    const next = new URL(to.searchParams.get("next") ?? "", "http://a");
    expect(next.pathname).toBe("/account/about");
    expect(await open("about", next)).toMatchObject({ values: { about: "Not lost" } });
    expect(await open("about", next, "somebody else")).toBeUndefined();
    expect(await aboutOf()).toBe("");
    // Over the new session, the same form goes through.
    const again = await send("about", { person, fields: { about: "Not lost" } });
    expect(locationOf(again).pathname).toBe("/account");
    expect(await aboutOf()).toBe("Not lost");
  });

  test("an id that is nobody's keeps no form from coming back", async () => {
    const { send, open } = await setUp("reader");
    const response = await send("about", { fields: { about: "x", [PERSON_FIELD]: "nobody" } });
    const next = new URL(locationOf(response).searchParams.get("next") ?? "", "http://a");
    expect(await open("about", next, "anybody")).toMatchObject({ values: { about: "x" } });
  });

  test("what nobody with an account has sent is kept if it is as short as the forms that they have", async () => {
    const { send, open, person } = await setUp();
    const keptOf = async (length: number, printedFor = "") => {
      const fields = { about: "x".repeat(length), [PERSON_FIELD]: printedFor };
      const to = locationOf(await send("about", { fields, person: undefined }));
      const next = new URL(to.searchParams.get("next") ?? "", "http://a");
      return (await open("about", next))?.values.about?.length;
    };
    expect(await keptOf(4000)).toBe(4000);
    expect(await keptOf(50_000)).toBeUndefined();
    expect(await keptOf(50_000, person?.id)).toBe(50_000);
  });

  test("a long text of nobody with an account is kept too, but not any number of them", async () => {
    const { send, open, database } = await setUp();
    const fields = { text: "x".repeat(60_000) };
    const network = randomUUID();
    const sendText = () => send("article", { fields, person: undefined, network });
    const next = new URL(locationOf(await sendText()).searchParams.get("next") ?? "", "http://a");
    expect((await open("article", next))?.values.text).toHaveLength(60_000);
    await database.updateTable("limitCounter").set({ count: 5000 }).execute();
    const refused = await sendText();
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("Too many texts were sent without an account");
    await database.deleteFrom("limitCounter").execute();
    expect((await sendText()).status).toBe(303);
  });

  test("a browser without the cookie of forms gets one, with what was typed", async () => {
    const { send, database, person } = await setUp();
    const response = await send("about", {
      person,
      fields: { about: "Hello" },
      headers: { cookie: "" },
    });
    const [cookie = ""] = response.headers.getSetCookie();
    const formCookie =
      /^form=([\w-]{43}); Path=\/; HttpOnly; SameSite=Lax$/.exec(cookie)?.[1] ?? "";
    const token = locationOf(response).searchParams.get(KEPT_PARAM) ?? "";
    const owner = { formCookie, userId: person?.id };
    expect(await openKeptForm(database, "about", token, owner)).toMatchObject({
      values: { about: "Hello" },
    });
  });

  test("over the limit, the form says when to send it again", async () => {
    const { send, person, open } = await setUp();
    for (let count = 0; count < 3; count++)
      await send("about", { person, fields: { about: `Text ${count}` } });
    const form = await open(
      "about",
      locationOf(await send("about", { person, fields: { about: "Text 3" } })),
    );
    expect(form?.values).toEqual({ about: "Text 3" });
    expect(form?.errors[""]).toMatch(
      /^You have sent this too often, .* in \d+ (?:minute|hour)s\.$/,
    );
  });

  test("the delay grows with failures, however the address is written, and a success ends it", async () => {
    const { send, open } = await setUp("reader");
    const tryIt = (email: string, password: string) =>
      send("guess", { fields: { email, password, next: "/account/guess" } });
    for (const email of ["a@example.org", " A@Example.org"]) {
      const form = await open("guess", locationOf(await tryIt(email, "wrong")));
      expect(form?.errors).toEqual({ password: "That is not it." });
      expect(form?.values).toEqual({ email, next: "/account/guess" });
    }
    const delayed = await open("guess", locationOf(await tryIt("a@example.org", "right")));
    expect(delayed?.errors[""]).toContain("1 second.");
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect(locationOf(await tryIt("a@example.org", "right")).href).toBe(
      "https://elsewhere.example/?a=1",
    );
    const form = await open("guess", locationOf(await tryIt("a@example.org", "wrong")));
    expect(form?.errors).toEqual({ password: "That is not it." });
  });

  test("the page of a form is one of this wiki, whatever was sent", async () => {
    const { send } = await setUp("reader");
    const fields = { email: "b@example.org", password: "wrong", next: "https://evil.example/" };
    expect(locationOf(await send("guess", { fields })).pathname).toBe("/account");
  });

  test("a link alone unsubscribes, as mail providers do, and never as somebody", async () => {
    const { send, person } = await setUp();
    const provider = { origin: "", "sec-fetch-site": "", cookie: "" };
    const body = "List-Unsubscribe=One-Click&token=secret";
    const done = await send("unsubscribe", { headers: provider, body, person });
    expect([done.status, await done.text()]).toEqual([200, "No more mail for undefined.\n"]);
    const not = await send("unsubscribe", { headers: provider, body: "token=x" });
    expect([not.status, await not.text()]).toEqual([400, "This link does not work any more.\n"]);
  });

  test("a flood is refused before the database has any work with it", async () => {
    const { send, database } = await setUp("reader");
    const network = `flood ${Math.random()}`;
    const statuses = new Map<number, number>();
    for (let count = 0; count < MOST_A_MINUTE + 5; count++) {
      const { status } = await send("unsubscribe", { network, body: "token=x" });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [400, MOST_A_MINUTE],
      [429, 5],
    ]);
    expect(
      await database
        .selectFrom("keptForm")
        .select("action")
        .where("action", "=", "unsubscribe")
        .execute(),
    ).toEqual([]);
  });

  test("a form that is not registered is not found", async () => {
    const { send } = await setUp();
    expect((await send("nothing")).status).toBe(404);
    expect((await send("constructor")).status).toBe(404);
  });
});

test.each([
  [{ host: "a.example", origin: "http://a.example" }, true],
  [{ host: "a.example", origin: "https://a.example", "x-forwarded-proto": "https" }, true],
  [{ host: "a.example", "sec-fetch-site": "same-origin" }, true],
  [{ host: "a.example", origin: "https://a.example" }, false],
  [{ host: "a.example" }, false],
  [{ host: "a.example", origin: "http://a.example", "sec-fetch-site": "same-site" }, false],
  [{ host: "a.example", origin: "null" }, false],
])("%j is from a page of this wiki: %j", (headers: Record<string, string>, expected) => {
  expect(isSameOrigin(new Headers(headers))).toBe(expected);
});

test.each([
  [1, "1 second."],
  [89, "89 seconds."],
  [90, "2 minutes."],
  [5399, "90 minutes."],
  [5400, "2 hours."],
])("after %i seconds: %s", (seconds, expected) => {
  expect(waitText(seconds)).toMatch(new RegExp(`in ${expected}$`));
});
