import { expect, test } from "vitest";
import { isMailAddress } from "./mail-address";
import { readMailSettings } from "./mail-settings";

const from = { MAIL_FROM: "wiki@example.org" };

test("without settings there is no mail server", () => {
  expect(readMailSettings({})).toBeUndefined();
  expect(readMailSettings({ SMTP_URL: "", MAIL_FROM: "" })).toBeUndefined();
});

test("a server with a password is encrypted, by its address or by STARTTLS", () => {
  expect(readMailSettings({ ...from, SMTP_URL: "smtps://me%40x:p%3Aw@smtp.example.org" })).toEqual({
    host: "smtp.example.org",
    port: 465,
    secure: true,
    requireTls: false,
    user: "me@x",
    password: "p:w",
    from: "wiki@example.org",
  });
  expect(readMailSettings({ ...from, SMTP_URL: "smtp://a:b@smtp.example.org:2525" })).toMatchObject(
    {
      port: 2525,
      secure: false,
      requireTls: true,
    },
  );
  expect(readMailSettings({ ...from, SMTP_URL: "smtp://[::1]:443" })).toMatchObject({
    host: "::1",
    port: 443,
    requireTls: false,
  });
});

test.each([
  ["http://smtp.example.org"],
  ["smtp.example.org"],
  ["smtp://user:%zz@smtp.example.org"],
  ["smtp://smtp.example.org/?secure=false"],
  ["smtp://smtp.example.org:99999"],
])("%s is explained without a password", (url) => {
  expect(() => readMailSettings({ ...from, SMTP_URL: url })).toThrow(
    /^SMTP_URL must be the address/,
  );
});

test("one of the two settings alone is an error, and so is a sender with a name", () => {
  expect(() => readMailSettings(from)).toThrow("SMTP_URL is not");
  expect(() => readMailSettings({ SMTP_URL: "smtp://localhost" })).toThrow("MAIL_FROM is not");
  expect(() =>
    readMailSettings({ SMTP_URL: "smtp://localhost", MAIL_FROM: "Wiki <wiki@example.org>" }),
  ).toThrow("MAIL_FROM must be one mail address");
});

test("only addresses of the common form are addresses", () => {
  for (const good of ["a@example.org", "a.b+c@mail.example.co.uk", "o'neil@xn--bcher-kva.example"])
    expect(isMailAddress(good), good).toBe(true);
  for (const bad of [
    "a",
    "a@localhost",
    "a@b@example.org",
    "a b@example.org",
    ".a@example.org",
    "a..b@example.org",
    "a@example.org.",
    "a@-example.org",
    "a@[127.0.0.1]",
    "a@example.org>",
    "<a@example.org>",
    "a,b@example.org",
    "ä@example.org",
    "a@example.org\n",
    `${"a".repeat(65)}@example.org`,
    `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.org`,
  ])
    expect(isMailAddress(bad), bad).toBe(false);
});
