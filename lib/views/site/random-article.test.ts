import { expect, test } from "vitest";
import { smallWiki, wikiOf } from "../../content/example";
import { randomHref } from "./random-article";

test("every article can be chosen, and no quote", () => {
  const { wiki } = wikiOf(smallWiki);
  const hrefs = Array.from({ length: 100 }, (_, index) => randomHref(wiki, index / 100));
  expect([...new Set(hrefs)].sort()).toEqual([
    "/cast/krysten-ritter",
    "/heroes/jessica-jones",
    "/series/jessica-jones",
  ]);
});

test("a wiki without articles links to the home page", () => {
  expect(randomHref(wikiOf({}).wiki, 0.5)).toBe("/");
});
