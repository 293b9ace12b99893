import { expect, test } from "vitest";
import {
  heroText,
  quoteText,
  seriesText,
  smallWiki,
  sourceText,
  wikiOf,
} from "../../content/example";
import { isSlug } from "../../kinds/article-id";
import { FACETS, getQuoteFilter, listQuoteFilters, type QuoteFilter } from "./quote-filters";
import { buildQuotesView } from "./quotes-view";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/matt.mdx": heroText("Matt").replace("line: jessica-jones", "line: daredevil"),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones"),
  "content/sources/paper.yaml": sourceText("A paper’s report", "date: 2017-01-14\n"),
  "content/quotes/second.mdx": quoteText("A second word.", "original_source: paper\n")
    .replace("[heroes/jessica-jones]", "[heroes/jessica-jones, heroes/matt, series/jessica-jones]")
    .replace("status: sourced", "status: disputed"),
  "content/quotes/synopsis.mdx": quoteText("Four people meet.", "form: synopsis\n")
    .replace("speaker: cast/krysten-ritter\n", "")
    .replace("2017-01", "2016"),
});
const quotesOf = (filter?: QuoteFilter) => {
  const view = buildQuotesView(wiki, filter);
  if (!view) throw new Error("no page");
  return view;
};
const viewOf = (facet: string, slug: string) => {
  const filter = getQuoteFilter(wiki, facet, slug);
  if (!filter) throw new Error(`no ${facet}/${slug}`);
  return quotesOf(filter);
};

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("every filter matches a quote, and the most quotes come first", () => {
  expect(listQuoteFilters(wiki).map(({ href, quotes }) => [href, quotes.length])).toEqual([
    ["/quotes/about/jessica-jones", 3],
    ["/quotes/from/report", 3],
    ["/quotes/by/krysten-ritter", 2],
    ["/quotes/series/jessica-jones", 1],
    ["/quotes/about/matt", 1],
    ["/quotes/from/paper", 1],
  ]);
  expect(getQuoteFilter(wiki, "by", "nobody")).toBeUndefined();
  expect(getQuoteFilter(wiki, "constructor", "matt")).toBeUndefined();
});

test("a hero and the series of the same name are two filters with two titles", () => {
  expect(viewOf("about", "jessica-jones").title).toBe("Quotes about Jessica Jones");
  expect(viewOf("series", "jessica-jones").title).toBe("Quotes about the series Jessica Jones");
});

test("a filter's page has only its quotes and marks itself in the list of all", () => {
  const { href: current, cards, groups, all, line } = viewOf("by", "krysten-ritter");
  expect(cards.map(({ quote }) => quote.slug)).toEqual(["a-word", "second"]);
  expect(all.count).toBe(3);
  const links = groups.flatMap((group) => group.links).filter(({ href }) => href === current);
  expect(links.map(({ href }) => href)).toEqual(["/quotes/by/krysten-ritter"]);
  expect(line).toBe("jessica-jones");
});

test("a page narrows only by what some of its cards have and others lack", () => {
  expect(quotesOf().narrowings.map(({ mark, count }) => [mark, count])).toEqual([
    ["D", 1],
    ["sourced", 2],
    ["disputed", 1],
  ]);
  expect(viewOf("about", "matt").narrowings).toEqual([]);
});

test("a source is named with its date, which distinguishes it from others of its publisher", () => {
  expect(viewOf("from", "paper").title).toBe("Quotes from A paper, January 14, 2017");
});

test("every page's description has the length that search engines show", () => {
  for (const filter of listQuoteFilters(wiki)) {
    const { length } = quotesOf(filter).description;
    expect(length, filter.href).toBeGreaterThanOrEqual(70);
    expect(length, filter.href).toBeLessThanOrEqual(160);
  }
});

test("no quote may have the title of a list of quotes", () => {
  for (const facet of Object.keys(FACETS)) expect(isSlug(facet, "quotes")).toBe(false);
});
