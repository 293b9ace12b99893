import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

test("without variables, the server listens on port 3000 of all addresses and logs no requests", () => {
  const defaults = { port: 3000, host: undefined, logsRequests: false };
  expect(readEnvironment({})).toEqual(defaults);
  const empty = { PORT: "", HOST: "", LOG: "", TRUST_PROXY: "", SITE_URL: "", ORIGIN_URL: "" };
  expect(readEnvironment(empty)).toEqual(defaults);
});

test("PORT, HOST and LOG are read", () => {
  for (const host of ["127.0.0.1", "::1", "localhost", "wiki.example.org"])
    expect(readEnvironment({ PORT: "80", HOST: host, LOG: "requests" })).toEqual({
      port: 80,
      host,
      logsRequests: true,
    });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3e3"],
  ["PORT", " 80"],
  ["HOST", "http://localhost"],
  ["HOST", "localhost:80"],
  ["HOST", "[::1]"],
  ["LOG", "all"],
  ["LOG", "Requests"],
  ["TRUST_PROXY", "yes"],
  ["TRUST_PROXY", "10"],
  ["SITE_URL", "wiki.example.org"],
  ["ORIGIN_URL", "https://a.org/wiki"],
])("%s=%s is one sentence that names the variable and what was found", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(
    new RegExp(`^${name} must be [^\\n]*; found “${value.replace(/[[\]]/g, "\\$&")}”\\.`),
  );
});

test("the password of a database is not part of the error", () => {
  const address = "mysql://wiki:secret@localhost/wiki";
  expect(() => readEnvironment({ DATABASE_URL: address })).toThrow(
    /^DATABASE_URL must be the address of a PostgreSQL database, such as (?!.*secret)/,
  );
});

test("the password of a mail server is not part of the error", () => {
  expect(() =>
    readEnvironment({ SMTP_URL: "http://wiki:secret@localhost", MAIL_FROM: "a@example.org" }),
  ).toThrow(/^SMTP_URL must be the address of a mail server, (?!.*secret)/);
  expect(() => readEnvironment({ SMTP_URL: "smtp://wiki:secret@localhost" })).toThrow(
    /^SMTP_URL is set, but MAIL_FROM is not\. (?!.*secret)/,
  );
});

test("a key of another site without its other half is named, and no value is printed", () => {
  expect(() => readEnvironment({ GITHUB_CLIENT_SECRET: "hunter2" })).toThrow(
    /^GITHUB_CLIENT_SECRET is set, but GITHUB_CLIENT_ID is not\. (?!.*hunter2)/,
  );
});

test("all invalid variables are reported at once", () => {
  expect(() => readEnvironment({ PORT: "x", LOG: "y", REPOSITORY_URL: "z" })).toThrow(
    /^PORT must .*\nLOG must .*\nREPOSITORY_URL: .*\.$/,
  );
});

test("a secret that is too short is not repeated", () => {
  expect(() => readEnvironment({ AUTH_SECRET: "hunter2" })).toThrow(
    /^AUTH_SECRET must have 32 characters or more, (?!.*hunter2).*found 7\./,
  );
  expect(readEnvironment({ AUTH_SECRET: "x".repeat(32) })).toMatchObject({ port: 3000 });
});
