import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import { SECRET_SETTING } from "../database/tables";
import { exampleRow } from "../database/tables-fixture";
import { timeFromNow } from "../database/time";
import { cookieName, newFormCookie, readCookie, readFormCookie } from "./cookies";
import { parseFields } from "./fields";
import { formState } from "./form-state";
import { keepForm, openKeptForm } from "./kept-form";
import { nextPath } from "./next-path";
import { secretFor } from "./secret";
import { formToken, isFormToken } from "./token";

afterEach(() => vi.unstubAllEnvs());

test("where to go next is a path of this wiki, whatever is asked for", () => {
  expect(nextPath("/account/name?a=1#b")).toBe("/account/name?a=1#b");
  for (const other of [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/..//evil.example",
    "/.//evil.example/x",
    "",
    undefined,
    ["/a", "/b"],
  ])
    expect(nextPath(other, "/x"), String(other)).toBe("/x");
  const pieces = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    ":",
    "@",
    "#",
    "?",
    "evil.example",
    "\t",
    "\n",
    "%2f",
    "a",
    " ",
  );
  fc.assert(
    fc.property(
      fc.array(pieces).map((parts) => parts.join("")),
      (text) => {
        const url = new URL(nextPath(text), "https://wiki.example.org/account/sign-in");
        expect(url.origin).toBe("https://wiki.example.org");
      },
    ),
  );
});

test("fields are read as browsers send them", () => {
  expect(parseFields("a=1&b=%C3%A9+x&c=x%0D%0Ay&a=2")).toEqual({ a: "1\n2", b: "é x", c: "x\ny" });
  expect(parseFields("__proto__=1&constructor=2")).toEqual(
    Object.fromEntries([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]),
  );
  // PostgreSQL has no text with NUL.
  expect(parseFields("a=x%00y")).toEqual({ a: "xy" });
  expect(parseFields("a=&".repeat(201))).toBeUndefined();
});

test("cookies have the name that keeps them to this host, where there is TLS", () => {
  const plain = newFormCookie(new Headers({ host: "localhost:3000" }));
  expect(plain.setCookie).toBe(`form=${plain.value}; Path=/; HttpOnly; SameSite=Lax`);
  const headers = new Headers({ host: "a.example", "x-forwarded-proto": "https" });
  const secure = newFormCookie(headers);
  expect(secure.setCookie).toBe(
    `__Host-form=${secure.value}; Path=/; HttpOnly; SameSite=Lax; Secure`,
  );
  headers.set("cookie", `a=b; __Host-form=${secure.value}; form=x`);
  expect(readFormCookie(headers)).toBe(secure.value);
  // A subdomain can set cookies for this host: of two, none counts.
  headers.set("cookie", `__Host-form=${secure.value}; __Host-form=${plain.value}`);
  expect(readFormCookie(headers)).toBeUndefined();
  headers.set("cookie", "__Host-form=short");
  expect(readFormCookie(headers)).toBeUndefined();
  expect(readCookie(new Headers({ cookie: "ab=1; b=2" }), "b")).toBe("2");
  expect(cookieName("x", false)).toBe("x");
});

test("a token is valid for one action, one browser and one session", () => {
  const bound = { secret: "s", formCookie: "c", sessionToken: "t", action: "a" };
  const token = formToken(bound);
  expect(isFormToken(token, bound)).toBe(true);
  for (const other of [
    { ...bound, secret: "x" },
    { ...bound, formCookie: "x" },
    { ...bound, sessionToken: "x" },
    { ...bound, sessionToken: undefined },
    { ...bound, action: "x" },
  ])
    expect(isFormToken(token, other)).toBe(false);
  const again = formToken(bound);
  expect(again).not.toBe(token);
  expect(isFormToken(again, bound)).toBe(true);
  for (const other of ["", "x", `${token}xxxx`, token.toLowerCase(), "A".repeat(86)])
    expect(isFormToken(other, bound)).toBe(false);
});

onBothDialects((get) => {
  const form = { values: { name: "Ω\n<b>" }, errors: { "": "No." } };

  test("the secret is made once, by however many, and AUTH_SECRET replaces it", async () => {
    const { database } = get();
    const secrets = await Promise.all([1, 2, 3].map(() => secretFor(database, "form")));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(await secretFor(database, "other")).not.toBe(secrets[0]);
    vi.stubEnv("AUTH_SECRET", "from the environment, long enough for a secret");
    expect(await secretFor(database, "form")).not.toBe(secrets[0]);
    const rows = await database.selectFrom("setting").select("key").execute();
    expect(rows).toEqual([{ key: SECRET_SETTING }]);
  });

  test("a kept form opens in the same browser, for the same action and person, for an hour", async () => {
    const { database } = get();
    const user = exampleRow("user", "kept");
    await database.insertInto("user").values(user).execute();
    const own = { formCookie: "c", userId: user.id };
    const token = await keepForm(database, "a", own, form);
    expect(await openKeptForm(database, "a", token, own)).toEqual(form);
    expect(await openKeptForm(database, "a", token, own)).toEqual(form);
    expect(await openKeptForm(database, "b", token, own)).toBeUndefined();
    expect(await openKeptForm(database, "a", "x", own)).toBeUndefined();
    for (const other of [
      { ...own, formCookie: "x" },
      { ...own, userId: undefined },
      { ...own, userId: "x" },
    ])
      expect(await openKeptForm(database, "a", token, other)).toBeUndefined();
    await database
      .updateTable("keptForm")
      .set({ expiresAt: timeFromNow(-1) })
      .execute();
    expect(await openKeptForm(database, "a", token, own)).toBeUndefined();
    await database.deleteFrom("user").where("id", "=", user.id).execute();
    expect(await database.selectFrom("keptForm").selectAll().execute()).toEqual([]);
  });

  test("a page prints the token of its form, and what was kept for it", async () => {
    const { database } = get();
    const { name, value } = newFormCookie(new Headers());
    const headers = new Headers({ cookie: `${name}=${value}` });
    const person = { id: "p", sessionToken: "t" };
    const kept = await keepForm(database, "a", { formCookie: value, userId: undefined }, form);
    const state = await formState(database, { headers, person, name: "a", kept });
    expect(state).toMatchObject({ action: "/do/a", personId: "p", ...form, notice: undefined });
    const bound = { formCookie: value, sessionToken: "t", action: "a" };
    expect(isFormToken(state.token, { secret: await secretFor(database, "form"), ...bound })).toBe(
      true,
    );
    const fresh = await formState(database, { headers, person: undefined, name: "a", kept: ["x"] });
    expect(fresh).toMatchObject({ values: {}, errors: {}, personId: undefined });
    expect(fresh.token).not.toBe(state.token);
  });
});
