import { createHook } from "node:async_hooks";
import { expect, test } from "vitest";
import { exportAccount } from "../accounts/export-account";
import { getPerson } from "../accounts/get-person";
import { removeOldSignIns } from "../accounts/remove-old-sign-ins";
import { TABLES } from "../database/tables";
import { linkFor, newAccount, TestBrowser, tokenIn, withAccounts } from "./accounts-fixture";
import { ACTIONS } from "./actions";

const password = "correct horse battery";

withAccounts((get) => {
  const mails = async (to: string) =>
    (
      await get()
        .selectFrom("mail")
        .select("subject")
        .where("toAddress", "=", to)
        .orderBy("createdAt")
        .execute()
    ).map(({ subject }) => subject);
  const only = async (browser: TestBrowser) => {
    const person = await browser.person;
    if (!person) throw new Error("Nobody is signed in.");
    return person;
  };

  test("somebody signs up: the account begins when the link is used, which works once", async () => {
    const email = "once@example.org";
    const browser = new TestBrowser(get());
    expect(await browser.send("sign-up", { email: " Once@Example.org ", next: "/heroes" })).toEqual(
      {
        redirect: "/account/sign-up/sent",
      },
    );
    expect(await mails(email)).toEqual(["Confirm your email address"]);
    const none = await get().selectFrom("user").select("id").where("email", "=", email).execute();
    expect(none).toEqual([]);
    const token = tokenIn(await linkFor(get(), email));
    const fields = { token, name: "Łucja  Knight", password };
    expect(await browser.send("confirm-sign-up", { ...fields, password: "password123" })).toEqual({
      errors: { password: expect.stringMatching(/Many people/) },
    });
    expect(await browser.send("confirm-sign-up", fields)).toMatchObject({ redirect: "/heroes" });
    expect(await browser.person).toMatchObject({
      email,
      name: "Łucja Knight",
      handle: "lucja-knight",
      role: "contributor",
      blockedUntil: undefined,
    });
    expect(await new TestBrowser(get()).send("confirm-sign-up", fields)).toMatchObject({
      errors: { "": expect.stringMatching(/has been used/) },
    });
    const { id } = await only(browser);
    const authors = await get().selectFrom("author").selectAll().where("userId", "=", id).execute();
    expect(authors).toHaveLength(1);
    expect(authors[0]?.id).not.toBe(id);
  });

  test("who begins a second account is signed in to that one alone", async () => {
    const browser = await newAccount(get(), "first-account@example.org");
    const former = await only(browser);
    await browser.send("sign-up", { email: "second-account@example.org" });
    const token = tokenIn(await linkFor(get(), "second-account@example.org"));
    await browser.send("confirm-sign-up", { token, name: "Second", password });
    expect(await browser.person).toMatchObject({ email: "second-account@example.org" });
    const left = await get()
      .selectFrom("session")
      .select("id")
      .where("userId", "=", former.id)
      .execute();
    expect(left).toEqual([]);
  });

  test("a passkey whose name is wrong is renamed on its own page, which has the form", () => {
    const { page } = ACTIONS.get("name-passkey") ?? {};
    if (typeof page !== "function") throw new Error("The page does not depend on the passkey.");
    expect(page({ id: "a1", name: "" })).toBe("/account/passkeys/a1");
    expect(page({ id: "../x", name: "" })).toBe("/account/passkeys");
  });

  test("an account that somebody else prepared does not open with their password", async () => {
    const email = "victim@example.org";
    const attacker = new TestBrowser(get(), "198.51.100.7");
    await attacker.send("sign-up", { email });
    // Whoever opens the link chooses the password: the attacker could not.
    const victim = await newAccount(get(), email, { password: "only the owner knows" });
    expect(await victim.person).toMatchObject({ email });
    expect(await attacker.send("sign-in", { email, password })).toHaveProperty("errors");
    // What was asked for before is worth nothing now.
    expect(await attacker.send("sign-up", { email })).toEqual({
      redirect: "/account/sign-up/sent",
    });
    expect((await mails(email)).at(-1)).toBe("You already have an account");
  });

  test("no answer tells whether an address has an account", async () => {
    await newAccount(get(), "known@example.org");
    const browser = new TestBrowser(get());
    for (const name of ["sign-up", "forgot-password"])
      expect(await browser.send(name, { email: "known@example.org" })).toEqual(
        await browser.send(name, { email: "unknown@example.org" }),
      );
    expect(await browser.send("sign-in", { email: "known@example.org", password: "x" })).toEqual(
      await browser.send("sign-in", { email: "unknown2@example.org", password: "x" }),
    );
    expect(await mails("unknown2@example.org")).toEqual([]);
  });

  test("a wrong password is hashed as often for an address without an account, which takes the time", async () => {
    await newAccount(get(), "timed@example.org");
    const browser = new TestBrowser(get());
    const countHashes = async (email: string) => {
      let count = 0;
      const hook = createHook({
        init(_, type) {
          if (type === "SCRYPTREQUEST") count += 1;
        },
      }).enable();
      await browser.send("sign-in", { email, password: "wrong password" });
      hook.disable();
      return count;
    };
    expect(await countHashes("timed@example.org")).toBe(1);
    expect(await countHashes("no@example.org")).toBe(1);
  });

  test("sign-ins are recorded, failures too", async () => {
    const email = "events@example.org";
    const browser = await newAccount(get(), email);
    await browser.send("sign-in", { email, password: "wrong password" });
    await browser.send("sign-in", { email, password });
    const { id } = await only(browser);
    const events = await get()
      .selectFrom("signInEvent")
      .select(["method", "succeeded", "network", "email", "userAgent"])
      .where("userId", "=", id)
      .orderBy("at")
      .execute();
    expect(events).toMatchObject([
      { method: "password", succeeded: true, network: "192.0.2.1", email: null },
      { method: "password", succeeded: false, network: "192.0.2.1", email },
      { method: "password", succeeded: true, network: "192.0.2.1" },
    ]);
    // Signing in again ends the former session of the same browser.
    const sessions = await get()
      .selectFrom("session")
      .selectAll()
      .where("userId", "=", id)
      .execute();
    expect(sessions).toMatchObject([{ ipAddress: "192.0.2.1" }]);
  });

  test("an expired session, and one with another signature, are none", async () => {
    const browser = await newAccount(get(), "expired@example.org");
    const { id } = await only(browser);
    const forged = browser.headers;
    const cookie = forged.get("cookie") ?? "";
    expect(await getPerson(new Headers({ host: "localhost:3000", cookie }))).toBeDefined();
    // The signature behind the token, with another letter in its middle.
    forged.set(
      "cookie",
      cookie.replace(/(.)(.{20})$/, (_, letter, rest) => `${letter === "a" ? "b" : "a"}${rest}`),
    );
    expect(await getPerson(forged)).toBeUndefined();
    await get()
      .updateTable("session")
      .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
      .where("userId", "=", id)
      .execute();
    expect(await browser.person).toBeUndefined();
  });

  test("a blocked person is signed in and known as blocked, until the block ends", async () => {
    const browser = await newAccount(get(), "blocked@example.org");
    const { id } = await only(browser);
    const block = (banExpires: string | null) =>
      get()
        .updateTable("user")
        .set({ banned: true, banReason: "Spam", banExpires })
        .where("id", "=", id)
        .execute();
    await block("2030-01-02T03:04:05.000Z");
    expect(await browser.person).toMatchObject({
      blockedUntil: "2030-01-02T03:04:05.000Z",
      blockedReason: "Spam",
    });
    await block(null);
    expect((await browser.person)?.blockedUntil).toMatch(/^9999/);
  });

  test("a forgotten password: the link works once, ends all sessions, and the former password is gone", async () => {
    const email = "forgot@example.org";
    const browser = await newAccount(get(), email);
    const other = new TestBrowser(get());
    await other.send("forgot-password", { email });
    const first = tokenIn(await linkFor(get(), email));
    await other.send("forgot-password", { email });
    const token = tokenIn(await linkFor(get(), email));
    const changed = "a much better password";
    expect(await other.send("reset-password", { token, password: "short" })).toMatchObject({
      errors: { password: expect.stringMatching(/at least 10/) },
    });
    expect(await other.send("reset-password", { token, password: changed })).toMatchObject({
      redirect: "/account/sign-in",
    });
    expect(await browser.person).toBeUndefined();
    for (const used of [token, first])
      expect(await other.send("reset-password", { token: used, password: changed })).toHaveProperty(
        "errors",
      );
    expect(await other.send("sign-in", { email, password })).toHaveProperty("errors");
    expect(await other.send("sign-in", { email, password: changed })).toHaveProperty("redirect");
    expect((await mails(email)).at(-1)).toBe("Your password was changed");
  });

  test("changing a password asks for the current one, and ends other sessions", async () => {
    const email = "change@example.org";
    const browser = await newAccount(get(), email);
    const other = new TestBrowser(get());
    await other.send("sign-in", { email, password });
    const changed = "a much better password";
    expect(
      await browser.send("change-password", { current_password: "wrong", password: changed }),
    ).toMatchObject({ errors: { current_password: expect.any(String) }, isFailure: true });
    expect(
      await browser.send("change-password", { current_password: password, password: changed }),
    ).toMatchObject({ redirect: "/account" });
    expect(await browser.person).toBeDefined();
    expect(await other.person).toBeUndefined();
  });

  test("what could take an account over needs a new session", async () => {
    const browser = await newAccount(get(), "old@example.org");
    const { id } = await only(browser);
    await get()
      .updateTable("session")
      .set({ createdAt: new Date(Date.now() - 3_700_000).toISOString() })
      .where("userId", "=", id)
      .execute();
    const attempts: Record<string, Record<string, string>> = {
      "change-password": { current_password: password, password: "a much better password" },
      "change-address": { email: "new-old@example.org" },
      "delete-account": { confirmed: "on" },
      "remove-passkey": { id: "x" },
    };
    for (const [name, fields] of Object.entries(attempts))
      expect(await browser.send(name, fields), name).toMatchObject({
        redirect: expect.stringMatching(/^\/account\/sign-in\?next=/),
      });
    expect(await browser.person).toBeDefined();
  });

  test("what changes other people needs a new session too", async () => {
    const browser = await newAccount(get(), "chief@example.org");
    const other = await only(await newAccount(get(), "somebody@example.org"));
    const { id } = await only(browser);
    await get().updateTable("user").set({ role: "administrator" }).where("id", "=", id).execute();
    await get()
      .updateTable("session")
      .set({ createdAt: new Date(Date.now() - 3_700_000).toISOString() })
      .where("userId", "=", id)
      .execute();
    const attempts: Record<string, Record<string, string>> = {
      "admin-role": { role: "editor" },
      "admin-block": { reason: "Because.", until: "" },
      "admin-unblock": {},
      "admin-sign-out": {},
    };
    for (const [name, fields] of Object.entries(attempts))
      expect(await browser.send(name, { userId: other.id, ...fields }), name).toMatchObject({
        redirect: `/account/sign-in?next=${encodeURIComponent(`/admin/people/${other.id}`)}`,
      });
    const kept = await get()
      .selectFrom("user")
      .select("role")
      .where("id", "=", other.id)
      .executeTakeFirst();
    expect(kept?.role).toBe("contributor");
    await get().updateTable("user").set({ role: "contributor" }).where("id", "=", id).execute();
  });

  test("a new mail address counts once its owner has confirmed it, and the old one gets a mail", async () => {
    const browser = await newAccount(get(), "before@example.org");
    await browser.send("change-address", { email: "after@example.org" });
    expect(await browser.person).toMatchObject({ email: "before@example.org" });
    const token = tokenIn(await linkFor(get(), "after@example.org"));
    const stranger = await newAccount(get(), "stranger@example.org");
    expect(await stranger.send("confirm-address", { token })).toHaveProperty("errors");
    expect(await browser.send("confirm-address", { token })).toMatchObject({
      redirect: "/account",
    });
    expect(await browser.person).toMatchObject({ email: "after@example.org" });
    expect(await mails("before@example.org")).toContain("Your email address was changed");
    expect(await browser.send("confirm-address", { token })).toHaveProperty("errors");
  });

  test("nobody takes the mail address or the handle of somebody else", async () => {
    const one = await newAccount(get(), "one@example.org", { name: "Luke Cage" });
    const two = await newAccount(get(), "two@example.org", { name: "Luke Cage" });
    const [{ handle: first }, { handle: second }] = [await only(one), await only(two)];
    expect(first).toBe("luke-cage");
    expect(second).toMatch(/^luke-cage-\d{4}$/);
    await two.send("change-address", { email: "one@example.org" });
    expect((await mails("one@example.org")).at(-1)).toBe("You already have an account");
    const fields = { name: "Carl", about: "I like Harlem.", handle: first };
    expect(await two.send("change-profile", fields)).toMatchObject({
      errors: { handle: expect.any(String) },
    });
    expect(await two.send("change-profile", { ...fields, handle: "carl" })).toMatchObject({
      redirect: "/account",
    });
    expect(await two.person).toMatchObject({ name: "Carl", handle: "carl" });
  });

  test("sign-out ends one session, sign-out everywhere all of them", async () => {
    const email = "out@example.org";
    const browser = await newAccount(get(), email);
    const other = new TestBrowser(get());
    await other.send("sign-in", { email, password });
    const third = new TestBrowser(get());
    await third.send("sign-in", { email, password });
    const cookie = third.headers;
    await third.send("sign-out", {});
    expect(await new TestBrowser(get()).person).toBeUndefined();
    expect(await getPerson(cookie)).toBeUndefined();
    expect(await other.person).toBeDefined();
    await browser.send("sign-out-everywhere", {});
    expect(await other.person).toBeUndefined();
  });

  test("a deleted account leaves its author, under a pseudonym, and nothing that names the person", async () => {
    const email = "gone_person@example.org";
    const browser = await newAccount(get(), email, { name: "Gone Person" });
    // An underscore in an address matches only itself.
    await new TestBrowser(get()).send("sign-up", { email: "gonexperson@example.org" });
    await browser.send("sign-in", { email, password: "wrong password" });
    await browser.send("change-address", { email: "gone-new@example.org" });
    const { id } = await only(browser);
    const [author] = await get()
      .selectFrom("author")
      .selectAll()
      .where("userId", "=", id)
      .execute();
    expect(await browser.send("delete-account", {})).toMatchObject({
      errors: { confirmed: expect.any(String) },
    });
    expect(await browser.send("delete-account", { confirmed: "on" })).toMatchObject({
      redirect: "/account/deleted",
    });
    expect(await browser.person).toBeUndefined();
    const after = await get()
      .selectFrom("author")
      .selectAll()
      .where("id", "=", author?.id ?? "")
      .executeTakeFirstOrThrow();
    expect(after).toMatchObject({
      userId: null,
      pseudonym: expect.stringMatching(/^Former contributor /),
    });
    expect(await mails(email)).toEqual(["Your account was deleted"]);
    for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[]) {
      if (table === "mail") continue;
      const rows = JSON.stringify(await get().selectFrom(table).selectAll().execute());
      expect(rows, table).not.toContain(email);
      expect(rows, table).not.toContain("gone-new@example.org");
      expect(rows, table).not.toContain("Gone Person");
    }
    const tokens = await get().selectFrom("oneTimeToken").select("subject").execute();
    expect(tokens.some(({ subject }) => subject?.includes("gonexperson@example.org"))).toBe(true);
  });

  test("what has ended is removed, and what has not stays", async () => {
    const old = await newAccount(get(), "removed@example.org");
    const current = await newAccount(get(), "stays@example.org");
    const { id } = await only(old);
    const past = new Date(Date.now() - 100 * 24 * 3_600_000).toISOString();
    await get().updateTable("session").set({ expiresAt: past }).where("userId", "=", id).execute();
    await get().updateTable("signInEvent").set({ at: past }).where("userId", "=", id).execute();
    await get()
      .updateTable("oneTimeToken")
      .set({ expiresAt: past })
      .where("subject", "like", "%removed@example.org%")
      .execute();
    await removeOldSignIns(get());
    for (const table of ["session", "signInEvent"] as const)
      expect(
        await get().selectFrom(table).select("id").where("userId", "=", id).execute(),
        table,
      ).toEqual([]);
    const subjects = await get().selectFrom("oneTimeToken").select("subject").execute();
    expect(subjects.some(({ subject }) => subject?.includes("removed@"))).toBe(false);
    expect(subjects.some(({ subject }) => subject?.includes("stays@"))).toBe(true);
    expect(await current.person).toBeDefined();
    expect(await old.person).toBeUndefined();
  });

  test("the only administrator cannot leave the wiki without one", async () => {
    const browser = await newAccount(get(), "admin@example.org");
    const { id } = await only(browser);
    await get().updateTable("user").set({ role: "administrator" }).where("id", "=", id).execute();
    expect(await browser.send("delete-account", { confirmed: "on" })).toMatchObject({
      errors: { "": expect.stringMatching(/only administrator/) },
    });
    await get().updateTable("user").set({ role: "contributor" }).where("id", "=", id).execute();
  });

  test("an export has every table that is about a person, and no secret", async () => {
    const browser = await newAccount(get(), "export@example.org");
    const person = await only(browser);
    const exported = await exportAccount(get(), person);
    const about = Object.entries(TABLES)
      .filter(([, { shape }]) => "userId" in shape || "actorId" in shape)
      .map(([name]) => name);
    expect(about.length).toBeGreaterThan(7);
    for (const name of about) expect(exported, name).toHaveProperty(name);
    const text = JSON.stringify(exported);
    expect(text).toContain("export@example.org");
    expect(text).not.toContain("scrypt");
    expect(text).not.toContain(person.sessionToken);
  });
});
