import { expect, test } from "vitest";
import { hashAddress } from "../accounts/kept-blocks";
import { SERVER } from "../audit/note-audit";
import { TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";
import { KEPT_PARAM } from "../forms/fields";
import { openKeptForm } from "../forms/kept-form";
import { listAudit } from "../people/audit-log";
import { blockPerson, unblockPerson } from "../people/block-person";
import { listKeptBlocks } from "../people/kept-blocks";
import { findProfile, handleFromPseudonym } from "../people/profile";
import { linkFor, newAccount, TestBrowser, tokenIn, withAccounts } from "./accounts-fixture";
import { ACTIONS } from "./actions";
import { newSender } from "./write-fixture";

const password = "correct horse battery";
const HOUR = 3_600_000;

withAccounts((get) => {
  const only = async (browser: TestBrowser) => {
    const person = await browser.person;
    if (!person) throw new Error("Nobody is signed in.");
    return person;
  };
  const block = async (browser: TestBrowser, until: string | null) =>
    blockPerson(get(), {
      userId: (await only(browser)).id,
      reason: "Sold pills",
      until,
      actor: SERVER,
    });
  /** Somebody is blocked, and deletes their account. */
  async function leaveBlocked(email: string, until: string | null): Promise<void> {
    const browser = await newAccount(get(), email);
    await block(browser, until);
    expect(await browser.send("delete-account", { confirmed: "on" })).toHaveProperty("redirect");
  }
  const subjects = async (to: string) =>
    (
      await get()
        .selectFrom("mail")
        .select("subject")
        .where("toAddress", "=", to)
        .orderBy("createdAt")
        .execute()
    ).map(({ subject }) => subject);

  test("a block outlives its account: a new one with the address is blocked too, until the same time", async () => {
    const email = "pills@example.org";
    const until = timeFromNow(HOUR);
    await leaveBlocked(email, until);
    // Signing up says and sends what it does for everybody.
    const browser = new TestBrowser(get());
    const stranger = new TestBrowser(get());
    expect(await browser.send("sign-up", { email })).toEqual(
      await stranger.send("sign-up", { email: "stranger@example.org" }),
    );
    expect((await subjects(email)).at(-1)).toBe((await subjects("stranger@example.org")).at(-1));
    const token = tokenIn(await linkFor(get(), email));
    expect(await browser.send("confirm-sign-up", { token, name: "Misty", password })).toMatchObject(
      { redirect: "/account", notice: expect.stringMatching(/blocked/) },
    );
    expect(await browser.person).toMatchObject({
      blockedUntil: until,
      blockedReason: "Sold pills",
    });
    const person = await only(browser);
    const entries = await get()
      .selectFrom("auditEntry")
      .select(["action", "actorName", "details"])
      .where("subjectId", "=", person.id)
      .execute();
    expect(entries).toEqual([
      {
        action: "person.keep-block",
        actorName: "Server",
        details: JSON.stringify({ reason: "Sold pills", until }),
      },
    ]);
    // And once more.
    expect(await browser.send("delete-account", { confirmed: "on" })).toHaveProperty("redirect");
    const again = await newAccount(get(), email);
    expect((await only(again)).blockedUntil).toBe(until);
  });

  test("a block without an end has none afterwards, and writing the address another way does not help", async () => {
    await leaveBlocked("forever+one@example.org", null);
    for (const email of ["forever@example.org", "forever+two@example.org"]) {
      const browser = await newAccount(get(), email);
      expect((await only(browser)).blockedUntil, email).toMatch(/^9999/);
      await browser.send("delete-account", { confirmed: "on" });
    }
    for (const email of ["forever@example.org", "+@example.org", "a@b+c.example"])
      expect(hashAddress("key", ` ${email.toUpperCase()}`)).toBe(hashAddress("key", email));
    expect(hashAddress("key", "+a@example.org")).not.toBe(hashAddress("key", "+b@example.org"));
    const other = await newAccount(get(), "forever@example.com");
    expect((await only(other)).blockedUntil).toBeUndefined();
  });

  test("a kept block counts for every name of the mailbox, until the account with one of them is unblocked", async () => {
    await leaveBlocked("many@example.org", null);
    const first = await newAccount(get(), "many+1@example.org");
    const second = await newAccount(get(), "many+2@example.org");
    for (const browser of [first, second])
      expect((await only(browser)).blockedUntil).toMatch(/^9999/);
    await unblockPerson(get(), { userId: (await only(first)).id, actor: SERVER });
    const third = await newAccount(get(), "many+3@example.org");
    expect((await only(third)).blockedUntil).toBeUndefined();
    // The second was blocked itself, and deletes its account.
    await second.send("delete-account", { confirmed: "on" });
    expect((await only(await newAccount(get(), "many+4@example.org"))).blockedUntil).toMatch(
      /^9999/,
    );
  });

  test("a kept block that has ended, and was not removed yet, makes room for another one", async () => {
    await leaveBlocked("room@example.org", timeFromNow(HOUR));
    const ended = { endsAt: timeFromNow(-1) };
    await get().updateTable("keptBlock").set(ended).where("endsAt", "is not", null).execute();
    await leaveBlocked("room+2@example.org", null);
    expect((await only(await newAccount(get(), "room@example.org"))).blockedUntil).toMatch(/^9999/);
  });

  test("a block that has ended, and an account without one, leave nothing", async () => {
    const { length } = await get().selectFrom("keptBlock").select("id").execute();
    await leaveBlocked("ended@example.org", timeFromNow(-1));
    const free = await newAccount(get(), "free@example.org");
    await free.send("delete-account", { confirmed: "on" });
    expect(await get().selectFrom("keptBlock").select("id").execute()).toHaveLength(length);
    for (const email of ["ended@example.org", "free@example.org"])
      expect((await only(await newAccount(get(), email))).blockedUntil, email).toBeUndefined();
  });

  test("it ends by itself while nobody has the address", async () => {
    await leaveBlocked("later@example.org", timeFromNow(HOUR));
    await get()
      .updateTable("keptBlock")
      .set({ endsAt: timeFromNow(-1) })
      .where("endsAt", "is not", null)
      .execute();
    const browser = await newAccount(get(), "later@example.org");
    expect((await only(browser)).blockedUntil).toBeUndefined();
  });

  test("nothing that is kept has the address, and its hash is made with a secret", async () => {
    const email = "hashed@example.org";
    await leaveBlocked(email, null);
    await get().deleteFrom("mail").execute();
    for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[])
      expect(
        JSON.stringify(await get().selectFrom(table).selectAll().execute()),
        table,
      ).not.toContain("hashed@");
    const former = process.env.AUTH_SECRET;
    process.env.AUTH_SECRET = "another secret, which is as long as it has to be";
    const other = await newAccount(get(), email);
    process.env.AUTH_SECRET = former;
    const found = await get()
      .selectFrom("user")
      .select("banned")
      .where("email", "=", email)
      .executeTakeFirst();
    expect(found).toEqual({ banned: false });
    expect(other).toBeDefined();
  });

  test("who takes the blocked address for their account is blocked, except an administrator", async () => {
    await leaveBlocked("moved@example.org", null);
    const browser = await newAccount(get(), "clean@example.org");
    const { id } = await only(browser);
    const setRole = (role: "administrator" | "editor") =>
      get().updateTable("user").set({ role }).where("id", "=", id).execute();
    const move = async (email: string) => {
      await browser.send("change-address", { email });
      const token = tokenIn(await linkFor(get(), email));
      return browser.send("confirm-address", { token });
    };
    await setRole("administrator");
    await move("moved@example.org");
    expect(await browser.person).toMatchObject({
      email: "moved@example.org",
      blockedUntil: undefined,
    });
    await move("clean@example.org");
    await setRole("editor");
    expect(await move("moved@example.org")).toMatchObject({
      notice: expect.stringMatching(/blocked/),
    });
    expect(await browser.person).toMatchObject({ blockedReason: "Sold pills" });
  });

  test("a blocked person cannot change the address, and would stay blocked", async () => {
    const email = "held@example.org";
    const browser = await newAccount(get(), email);
    await browser.send("change-address", { email: "elsewhere@example.org" });
    const token = tokenIn(await linkFor(get(), "elsewhere@example.org"));
    await block(browser, null);
    const person = await only(browser);
    const sender = newSender(get(), [...ACTIONS.values()]);
    for (const [name, fields] of [
      ["change-address", { email: "third@example.org" }],
      ["confirm-address", { token }],
    ] as const) {
      const response = await sender.send(name, { person, fields });
      const kept = new URL(response.headers.get("location") ?? "", "http://a").searchParams;
      const owner = { formCookie: sender.formCookie, userId: person.id };
      const form = await openKeptForm(get(), name, kept.get(KEPT_PARAM) ?? "", owner);
      expect(form?.errors[""], name).toContain("Your account is blocked");
    }
    expect(await browser.person).toMatchObject({ email, blockedReason: "Sold pills" });
    // Without the check that is the same for all forms: the block belongs to the account and not to its address.
    expect(await browser.send("confirm-address", { token })).toHaveProperty("redirect");
    expect(await browser.person).toMatchObject({
      email: "elsewhere@example.org",
      blockedReason: "Sold pills",
    });
    await browser.send("delete-account", { confirmed: "on" });
    const again = await newAccount(get(), "elsewhere@example.org");
    expect((await only(again)).blockedReason).toBe("Sold pills");
  });

  test("an administrator sees it without the address, and lifts it once, in the audit log", async () => {
    await get().deleteFrom("keptBlock").execute();
    const until = timeFromNow(HOUR);
    await leaveBlocked("lifted@example.org", until);
    const boss = await newAccount(get(), "boss@example.org", { name: "Jeri" });
    const { rows } = await listKeptBlocks(get());
    expect(rows).toEqual([
      {
        id: expect.any(String),
        pseudonym: expect.stringMatching(/^Former contributor /),
        reason: "Sold pills",
        endsAt: until,
        createdAt: expect.any(String),
        counts: true,
      },
    ]);
    const [{ id = "", pseudonym = "" } = {}] = rows;
    expect(await findProfile(get(), handleFromPseudonym(pseudonym))).toBeDefined();
    const former = process.env.AUTH_SECRET;
    process.env.AUTH_SECRET = "another secret, which is as long as it has to be";
    expect((await listKeptBlocks(get())).rows).toMatchObject([{ counts: false }]);
    process.env.AUTH_SECRET = former;
    expect(await boss.send("admin-lift-block", { id })).toMatchObject({
      redirect: "/admin/blocks",
    });
    expect(await boss.send("admin-lift-block", { id })).toMatchObject({
      errors: { "": expect.stringMatching(/was lifted/) },
    });
    expect((await listKeptBlocks(get())).rows).toEqual([]);
    const entries = (await listAudit(get(), { action: "block.lift" })).rows;
    expect(entries).toMatchObject([{ actorName: "Jeri", subjectType: "block", subjectId: id }]);
    expect(JSON.parse(entries[0]?.details ?? "")).toEqual({
      account: pseudonym,
      reason: "Sold pills",
      until,
    });
    const browser = await newAccount(get(), "lifted@example.org");
    expect((await only(browser)).blockedUntil).toBeUndefined();
  });

  test("who deletes a blocked account learns that the block stays", async () => {
    await leaveBlocked("learned@example.org", null);
    const mail = await get()
      .selectFrom("mail")
      .select("text")
      .where("toAddress", "=", "learned@example.org")
      .executeTakeFirst();
    expect(mail?.text).toMatch(/block stays: until an administrator lifts it/);
  });

  test("of two accounts with the same address, the block that ends last is kept", async () => {
    const [late, early] = [timeFromNow(2 * HOUR), timeFromNow(HOUR)];
    await leaveBlocked("twice+a@example.org", late);
    const browser = await newAccount(get(), "twice+b@example.org");
    expect((await only(browser)).blockedUntil).toBe(late);
    // Another account of theirs is blocked for less long, and deleted.
    await leaveBlocked("twice+c@example.org", early);
    await browser.send("delete-account", { confirmed: "on" });
    const again = await newAccount(get(), "twice@example.org");
    expect((await only(again)).blockedUntil).toBe(late);
  });
});
