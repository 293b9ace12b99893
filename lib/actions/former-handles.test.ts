import { expect, test } from "vitest";
import { exportAccount } from "../accounts/export-account";
import { MOST_FORMER, removeFreeHandles, TRACELESS } from "../accounts/former-handles";
import { timeFromNow } from "../database/time";
import { findPresentHandle } from "../people/profile";
import { newAccount, type TestBrowser, withAccounts } from "./accounts-fixture";

const DAY = 86_400_000;

withAccounts((get) => {
  const rename = async (browser: TestBrowser, handle: string) =>
    browser.send("change-profile", { name: "Somebody", about: "", handle });
  const setAge = async (browser: TestBrowser, age: number) => {
    const id = (await browser.person)?.id ?? "";
    const createdAt = timeFromNow(-age);
    await get().updateTable("user").set({ createdAt }).where("id", "=", id).execute();
  };
  /** Of somebody who has been here for a while. */
  const oldAccount = async (...[email, more]: [email: string, more?: { name: string }]) => {
    const browser = await newAccount(get(), email, more);
    await setAge(browser, TRACELESS + 1000);
    return browser;
  };
  const handleOf = async (browser: TestBrowser) => (await browser.person)?.handle;
  const freeAt = (handle: string) =>
    get()
      .selectFrom("formerHandle")
      .select(["userId", "freeAt"])
      .where("handle", "=", handle)
      .executeTakeFirst();
  const passTime = (handle: string) =>
    get()
      .updateTable("formerHandle")
      .set({ freeAt: timeFromNow(-1) })
      .where("handle", "=", handle)
      .execute();

  test("a former handle leads to its owner for 90 days, and is nobody else's meanwhile", async () => {
    const owner = await oldAccount("owner@example.org", { name: "Matt Murdock" });
    const other = await oldAccount("other@example.org", { name: "Somebody" });
    expect(await rename(owner, "daredevil")).toHaveProperty("redirect");
    expect(await findPresentHandle(get(), "matt-murdock")).toBe("daredevil");
    const row = await freeAt("matt-murdock");
    expect(Math.round((Date.parse(row?.freeAt ?? "") - Date.now()) / DAY)).toBe(90);
    expect(await rename(other, "matt-murdock")).toEqual({
      errors: { handle: expect.stringMatching(/until lately/) },
    });
    const same = await oldAccount("same@example.org", { name: "Matt Murdock" });
    expect(await handleOf(same)).toMatch(/^matt-murdock-\d{4}$/);
    // The export says so too.
    const person = await owner.person;
    if (!person) throw new Error("Nobody is signed in.");
    expect(await exportAccount(get(), person)).toMatchObject({
      formerHandle: [{ handle: "matt-murdock", freeAt: row?.freeAt }],
    });
  });

  test("an account that is deleted on its first day leaves no name behind, and a later one does", async () => {
    const young = await newAccount(get(), "young@example.org", { name: "Karen Page" });
    await young.send("delete-account", { confirmed: "on" });
    expect(await freeAt("karen-page")).toBeUndefined();
    const old = await oldAccount("old@example.org", { name: "Karen Page" });
    await old.send("delete-account", { confirmed: "on" });
    expect(await freeAt("karen-page")).toMatchObject({ userId: null });
    await passTime("karen-page");
  });

  test("its owner takes it back, and the other one is reserved then", async () => {
    const owner = await oldAccount("back@example.org", { name: "Elektra" });
    await rename(owner, "black-sky");
    expect(await rename(owner, "elektra")).toHaveProperty("redirect");
    expect(await handleOf(owner)).toBe("elektra");
    expect(await findPresentHandle(get(), "elektra")).toBeUndefined();
    expect(await findPresentHandle(get(), "black-sky")).toBe("elektra");
    // A change of the name alone reserves nothing.
    await rename(owner, "elektra");
    expect(await freeAt("elektra")).toBeUndefined();
  });

  test("after its time it is free, and leads nowhere, also before it was removed", async () => {
    const owner = await oldAccount("free@example.org", { name: "Foggy" });
    const other = await oldAccount("next@example.org", { name: "Nelson" });
    await rename(owner, "franklin");
    await passTime("foggy");
    expect(await findPresentHandle(get(), "foggy")).toBeUndefined();
    expect(await rename(other, "foggy")).toHaveProperty("redirect");
    expect(await rename(other, "nelson-two")).toHaveProperty("redirect");
    // Now it is reserved for the one who had it last.
    expect(await findPresentHandle(get(), "foggy")).toBe("nelson-two");
    await passTime("foggy");
    await removeFreeHandles(get());
    expect(await freeAt("foggy")).toBeUndefined();
    expect(await freeAt("franklin")).toBeUndefined();
    expect(await freeAt("nelson")).toBeDefined();
  });

  test("of a new account it is free at once, and leads nowhere: it may be the name that another site has", async () => {
    const owner = await newAccount(get(), "new@example.org", { name: "Real Name" });
    const other = await oldAccount("old@example.org", { name: "Somebody" });
    await setAge(owner, TRACELESS - 60_000);
    await rename(owner, "pseudonym");
    expect(await findPresentHandle(get(), "real-name")).toBeUndefined();
    expect(await rename(other, "real-name")).toHaveProperty("redirect");
  });

  test("nobody reserves more than a few", async () => {
    const owner = await oldAccount("many@example.org", { name: "Many" });
    for (let place = 0; place < MOST_FORMER; place++)
      expect(await rename(owner, `many-${place}`)).toHaveProperty("redirect");
    expect(await rename(owner, "one-more")).toEqual({
      errors: { handle: expect.stringMatching(/5 former addresses.*until \w+ \d+, \d{4}/) },
    });
    expect(await handleOf(owner)).toBe(`many-${MOST_FORMER - 1}`);
    // One of them can be taken back, and what changes nothing is no change.
    expect(await rename(owner, "many")).toHaveProperty("redirect");
    expect(await rename(owner, "many")).toHaveProperty("redirect");
    await passTime("many-0");
    expect(await rename(owner, "one-more")).toHaveProperty("redirect");
  });

  test("the handles of a deleted account are reserved for nobody", async () => {
    const owner = await oldAccount("leaves@example.org", { name: "Karen Page" });
    const other = await oldAccount("stays@example.org", { name: "Somebody" });
    await rename(owner, "page");
    const before = await freeAt("karen-page");
    expect(await owner.send("delete-account", { confirmed: "on" })).toHaveProperty("redirect");
    expect(await freeAt("karen-page")).toEqual({ ...before, userId: null });
    expect(await freeAt("page")).toMatchObject({ userId: null });
    for (const handle of ["karen-page", "page"]) {
      expect(await findPresentHandle(get(), handle)).toBeUndefined();
      expect(await rename(other, handle)).toHaveProperty("errors");
      await passTime(handle);
    }
    expect(await rename(other, "page")).toHaveProperty("redirect");
  });

  test("of two who want a handle that becomes free, one gets it", async () => {
    const owner = await oldAccount("race@example.org", { name: "Stick" });
    const rivals = [
      await oldAccount("race1@example.org", { name: "R" }),
      await oldAccount("race2@example.org", { name: "R" }),
    ];
    await rename(owner, "stone");
    await passTime("stick");
    const results = await Promise.all(
      rivals.map((rival) => rename(rival, "stick").catch(() => ({ errors: {} }))),
    );
    expect(results.filter((one) => "redirect" in one)).toHaveLength(1);
  });
});
