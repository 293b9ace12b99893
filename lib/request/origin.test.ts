import { expect, test } from "vitest";
import { site } from "../site";
import { currentOrigin, originOf, withOrigin } from "./origin";

const origin = (fields: Record<string, string>, siteUrl = "") =>
  originOf(new Headers(fields), siteUrl);

test("without SITE_URL, addresses use the host and the port of the request", () => {
  expect(origin({ host: "localhost:3001" })).toBe("http://localhost:3001");
  expect(origin({ host: "[::1]:3001" })).toBe("http://[::1]:3001");
  expect(origin({ host: "wiki.example.org", "x-forwarded-proto": "https" })).toBe(
    "https://wiki.example.org",
  );
});

test("an invalid host or protocol changes nothing", () => {
  for (const host of ["", "a b", "evil.example/path", "a@b", "a,b", '"x"', "x:99999"])
    expect(origin({ host }), host).toBe(site.baseUrl);
  expect(origin({ host: "a.example", "x-forwarded-proto": "javascript" })).toBe("http://a.example");
});

test("SITE_URL overrides the request", () => {
  expect(origin({ host: "evil.example" }, "https://wiki.example.org")).toBe(site.baseUrl);
});

test("each request has its own origin, even if several are answered at once", async () => {
  const ask = (host: string) =>
    withOrigin(`http://${host}`, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return currentOrigin();
    });
  expect(await Promise.all([ask("a"), ask("b:81")])).toEqual(["http://a", "http://b:81"]);
  expect(currentOrigin()).toBe(site.baseUrl);
});
