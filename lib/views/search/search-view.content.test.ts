import { expect, test } from "vitest";
import { loadWiki } from "../../content/load";
import { buildSearchData } from "../../search/entries";
import { buildSearchIndex } from "../../search/search-index";
import { buildSearchView } from "./search-view";

const wiki = await loadWiki();
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
  expect(ask("kilgrave", "2").from).toBe(1);
});
