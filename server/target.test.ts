import { expect, test } from "vitest";
import { isFrameworkAddress, readTarget } from "./target";

test("a request line contains a path or a full address", () => {
  for (const [text, pathname, search] of [
    ["/about", "/about", ""],
    ["/search?q=a?b", "/search", "?q=a?b"],
    ["//x", "//x", ""],
    ["/about#x?y", "/about", ""],
    ["http://example.org", "/", ""],
    ["http://example.org?q", "/", "?q"],
    ["HTTP://example.org/about?q", "/about", "?q"],
  ] as const)
    expect(readTarget(text), text).toEqual({ pathname, search });
  for (const text of ["*", "about", "ftp://example.org/"]) expect(readTarget(text)).toBeUndefined();
});

test("the framework's own addresses are distinguished from pages and files", () => {
  for (const path of [
    "/_global-error",
    "/%5Fnot-found",
    "/_next/data/x.json",
    "/_next/image",
    "/about.rsc",
    "/about.segments/_tree.segment.rsc",
  ])
    expect(isFrameworkAddress(path), path).toBe(true);
  for (const path of ["/", "/about", "/_next/static/chunks/a.css", "/feeds/changes.atom", "/%E0"])
    expect(isFrameworkAddress(path), path).toBe(false);
});
