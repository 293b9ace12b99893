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

test("an article is named by its whole id, a longer one is another", () => {
  expect(places("heroes/daredevil")).toEqual(["lib/a.ts:3"]);
});

test("a series is named by its slug too: in covers and in tables of codes", () => {
  expect(places("series/daredevil")).toEqual([
    "lib/a.ts:1",
    "e2e/b.ts:1",
    "e2e/b.ts:2",
    "e2e/b.ts:3",
  ]);
});

test("a source is named by its slug", () => {
  expect(places("sources/daredevil")).toContain("e2e/b.ts:3");
});
