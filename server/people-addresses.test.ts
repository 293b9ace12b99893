import { expect, test } from "vitest";
import { ACTIONS } from "../lib/actions/actions";
import { MAX_FORM } from "../lib/forms/fields";
import { bodyLimitOf, findPeopleAddress } from "./people-addresses";
import { filterReaderHeaders } from "./reader-headers";

test.each([
  ["/do/sign-in", "POST"],
  ["/do/unsubscribe", "POST GET HEAD"],
  ["/admin/mailbox/some-id", "GET HEAD"],
  ["/admin/mailbox/some-id/html", "GET HEAD"],
  ["/api/auth/callback/github", "GET"],
  ["/api/auth/passkey/generate-register-options", "GET"],
  ["/account", "GET HEAD"],
  ["/account/sign-in", "GET HEAD"],
  ["/admin", "GET HEAD"],
  ["/admin/people/some-id", "GET HEAD"],
  ["/people/some-body", "GET HEAD"],
])("%s takes %s", (pathname, methods) => {
  expect(findPeopleAddress(pathname)?.methods.join(" ")).toBe(methods);
});

test.each([
  "/",
  "/do",
  "/do/",
  "/do/a/b",
  "/do/A",
  "/do/%61",
  "/api/auth",
  "/api/auth/",
  "/api/auth/../v1/x",
  "/api/v1/articles",
  "/accounts",
  "/account/",
  "/account/..",
  "/account/%2e%2e/x",
  "/people",
  "/people/A",
  "/people/a/b",
  "/heroes/jessica-jones",
  "/search",
])("%s is for everybody alike", (pathname) => {
  expect(findPeopleAddress(pathname)).toBeUndefined();
});

test("only what is sent to a form has a body that is read", () => {
  expect(bodyLimitOf("POST", "/do/sign-in")).toBe(MAX_FORM);
  for (const [method, pathname] of [
    ["POST", "/account"],
    ["POST", "/api/auth/passkey/x"],
    ["GET", "/do/sign-in"],
    ["PUT", "/do/sign-in"],
    ["POST", "/api/v1/x"],
    ["POST", "/"],
  ] as const)
    expect(bodyLimitOf(method, pathname)).toBeUndefined();
});

test("cookies reach Next only where people are", () => {
  const sent = () => ({
    cookie: "a=b",
    "content-type": "x",
    "sec-fetch-site": "same-origin",
    authorization: "x",
    "next-action": "x",
    "x-reader-network": "forged",
    "user-agent": "x",
    host: "a",
  });
  const [reading, people] = [sent(), sent()];
  filterReaderHeaders(reading);
  expect(Object.keys(reading).sort()).toEqual(["host", "user-agent"]);
  filterReaderHeaders(people, true);
  expect(Object.keys(people).sort()).toEqual([
    "content-type",
    "cookie",
    "host",
    "sec-fetch-site",
    "user-agent",
  ]);
});

test("each form may be as large as its action takes it", () => {
  for (const { name, maxBytes = MAX_FORM } of ACTIONS.values())
    expect(bodyLimitOf("POST", `/do/${name}`), name).toBe(maxBytes);
});
