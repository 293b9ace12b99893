import { expect, test } from "vitest";
import { moved } from "../site";
import { canonicalPath, destinationOf } from "./canonical-path";

test("case, slashes and file extensions have one spelling", () => {
  for (const [written, path] of [
    ["/Heroes/Jessica-Jones", "/heroes/jessica-jones"],
    ["/heroes/jessica-jones/", "/heroes/jessica-jones"],
    ["//heroes//jessica-jones", "/heroes/jessica-jones"],
    ["/\\evil.example/", "/evil.example"],
    ["/heroes/jessica-jones.html", "/heroes/jessica-jones"],
    ["/HEROES/INDEX.HTML", "/heroes"],
    ["/index.html", "/"],
    ["/.html", "/"],
    ["/", "/"],
  ] as const)
    expect(canonicalPath(written), written).toBe(path);
});

test("files of the build keep their capitals, and escapes their letters", () => {
  expect(canonicalPath("/enhance/main-3ABC.js/")).toBe("/enhance/main-3ABC.js");
  expect(canonicalPath("/_next/static/A.css")).toBe("/_next/static/A.css");
  expect(canonicalPath("/Heroes/K%E2%80%99un/")).toBe("/Heroes/K%E2%80%99un");
});

test("an escape that stands for a plain letter is written as that letter", () => {
  expect(canonicalPath("/%61bout")).toBe("/about");
  expect(canonicalPath("/%41bout%2f%E2%80%99")).toBe("/About%2f%E2%80%99");
  expect(canonicalPath("/%5Fglobal-error")).toBe("/_global-error");
  expect(canonicalPath("/a%2fb%3Fc%3a")).toBe("/a%2fb%3Fc%3a");
});

test("every spelling of an old address redirects in one step", () => {
  const addresses = new Map([
    ["/heroes/daredevil", "/heroes/matt-murdock"],
    ["/team/ted-sarandos", "/team/netflix#ted-sarandos"],
  ]);
  const destination = (path: string) => destinationOf(path, moved, addresses);
  expect(destination("/Heroes/Daredevil/")).toBe("/heroes/matt-murdock");
  expect(destination("/heroes/daredevil/index.html")).toBe("/heroes/matt-murdock");
  expect(destination("/showroom/")).toBe("/team");
  expect(destination("/Showroom/Ted-Sarandos.html")).toBe("/team/netflix#ted-sarandos");
  expect(destination("/heroes/jessica-jones")).toBe("/heroes/jessica-jones");
});
