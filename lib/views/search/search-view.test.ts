import { expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import { buildSearchData } from "../../search/search-data";
import { buildSearchIndex } from "../../search/search-index";
import { buildSearchView } from "./search-view";

/** Sixty articles that “season” finds. */
const many = Array.from({ length: 60 }, (_, at): [string, string] => [
  `content/heroes/season-${at}.mdx`,
  heroText(`Season of the ${at}`),
]);
const { wiki } = wikiOf({ ...smallWiki, ...Object.fromEntries(many) });
const index = buildSearchIndex(buildSearchData(wiki));
const ask = (q: string, page?: string) => buildSearchView(wiki, index, { q, page });
const hrefs = (view: ReturnType<typeof ask>) => view.answer?.found.map(({ href }) => href) ?? [];

test("many results are split into pages without repeats", () => {
  const first = ask("season");
  expect(hrefs(first)).toHaveLength(50);
  expect(first.previous).toBeUndefined();
  expect(first.next).toBe("/search?q=season&page=2");
  const second = ask("season", "2");
  expect(second.from).toBe(51);
  expect(second.previous).toBe("/search?q=season&page=1");
  const both = [...hrefs(first), ...hrefs(second)];
  expect(both.length).toBeGreaterThan(50);
  expect(new Set(both).size).toBe(both.length);
});

test("a page after the last is the last page, and an invalid page is the first", () => {
  const last = ask("season", "99");
  expect(last.next).toBeUndefined();
  expect(hrefs(last).length).toBeGreaterThan(0);
  expect(hrefs(ask("season", "two"))).toEqual(hrefs(ask("season")));
  expect(ask("jessica", "2").from).toBe(1);
});
