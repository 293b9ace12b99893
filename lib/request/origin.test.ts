import { expect, test } from "vitest";
import { site } from "../site";
import { currentOrigin, originOf, withOrigin } from "./origin";

const origin = (fields: Record<string, string>, siteUrl = "") =>
  originOf(new Headers(fields), siteUrl);

test("without SITE_URL, addresses follow the host and the port that were asked", () => {
  expect(origin({ host: "localhost:3001" })).toBe("http://localhost:3001");
  expect(origin({ host: "[::1]:3001" })).toBe("http://[::1]:3001");
  expect(origin({ host: "wiki.example.org", "x-forwarded-proto": "https" })).toBe(
    "https://wiki.example.org",
  );
});

test("a host that is none, and a protocol that is none, change nothing", () => {
  for (const host of ["", "a b", "evil.example/path", "a@b", "a,b", '"x"', "x:99999"])
    expect(origin({ host }), host).toBe(site.baseUrl);
  expect(origin({ host: "a.example", "x-forwarded-proto": "javascript" })).toBe("http://a.example");
});

test("SITE_URL counts, whatever a request says", () => {
  expect(origin({ host: "evil.example" }, "https://wiki.example.org")).toBe(site.baseUrl);
});

test("each request has its own origin, also when several are answered at once", async () => {
  const ask = (host: string) =>
    withOrigin(`http://${host}`, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return currentOrigin();
    });
  expect(await Promise.all([ask("a"), ask("b:81")])).toEqual(["http://a", "http://b:81"]);
  expect(currentOrigin()).toBe(site.baseUrl);
});
