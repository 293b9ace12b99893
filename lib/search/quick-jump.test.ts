import { expect, test } from "vitest";
import type { SearchableArticle, SearchData } from "./entry";
import { quickJump } from "./quick-jump";

function series(title: string, slug: string, seasons: number[]): SearchableArticle {
  const page = { title, href: "", label: "Series", line: undefined, description: "" };
  return { page, entries: [], series: { page, slug, seasons } };
}

const data: SearchData = {
  version: "1",
  articles: [
    series("Daredevil (series)", "daredevil", [13, 13, 13]),
    series("Jessica Jones (series)", "jessica-jones", [13, 13, 13]),
    series("The Defenders", "the-defenders", [8]),
  ],
};

test.each([
  ["dd 2", "/series/daredevil#s2"],
  ["DD2", "/series/daredevil#s2"],
  ["daredevil s2", "/series/daredevil#s2"],
  ["daredevil season 2", "/series/daredevil#s2"],
  ["dd 2x04", "/series/daredevil#s2e4"],
  ["dd 2 4", "/series/daredevil#s2e4"],
  ["jj s1e3", "/series/jessica-jones#s1e3"],
  ["Jessica Jones season 1 episode 3", "/series/jessica-jones#s1e3"],
  ["defenders 5", "/series/the-defenders#s1e5"],
  ["def e8", "/series/the-defenders#s1e8"],
  ["the defenders season 1", "/series/the-defenders#s1"],
])("“%s” jumps to %s", (query, href) => {
  expect(quickJump(query, data)?.href).toBe(href);
});

test.each(["dd", "daredevil", "dd 4", "dd 2x14", "def 9", "jj s0e1", "ddd 2", "dd two", "2", ""])(
  "“%s” does not jump",
  (query) => {
    expect(quickJump(query, data)).toBeUndefined();
  },
);

test("a jump shows its target by title", () => {
  expect(quickJump("dd 2x04", data)?.title).toBe("Daredevil, season 2, episode 4");
});
