import { expect, test } from "vitest";
import { findMentions } from "./mentions-outside-content";

const files = new Map([
  ["lib/a.ts", '  daredevil: ["dd"],\n  heroes/daredevil-old\n  "heroes/daredevil"'],
  [
    "e2e/b.ts",
    'go("/series/daredevil#releases");\nafter="daredevil/2"\n<Cite source="daredevil"/>',
  ],
]);
const places = (id: string) => findMentions(files, id).map(({ file, line }) => `${file}:${line}`);

test("an article is found by its full id; a longer id is a different one", () => {
  expect(places("heroes/daredevil")).toEqual(["lib/a.ts:3"]);
});

test("a series is also found by its slug: in spoilers and in tables of codes", () => {
  expect(places("series/daredevil")).toEqual([
    "lib/a.ts:1",
    "e2e/b.ts:1",
    "e2e/b.ts:2",
    "e2e/b.ts:3",
  ]);
});

test("a source is found by its slug", () => {
  expect(places("sources/daredevil")).toContain("e2e/b.ts:3");
});
