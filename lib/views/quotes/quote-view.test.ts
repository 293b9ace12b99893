import { expect, test } from "vitest";
import { quoteText, smallWiki, wikiOf } from "../../content/example";
import { quoteViews } from "./quote-view";

test("cards are in the order of their dates: a season of a year before a later month, a year before its days", () => {
  const dates = ["2017-11", "2017-22", "2017-33", "2017", "2017-01-12"];
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    ...Object.fromEntries(
      dates.map((date, index) => [
        `content/quotes/said-${index}.mdx`,
        quoteText(`These are the words of ${date}.`).replace("date: 2017-01", `date: ${date}`),
      ]),
    ),
  });
  expect(diagnostics).toEqual([]);
  const ids = [...wiki.articles.keys()].filter((id) => id.startsWith("quotes/said-"));
  expect(quoteViews(wiki, ids).map(({ dateTime }) => dateTime)).toEqual([
    "2017",
    "2017-33",
    "2017-01-12",
    "2017-22",
    "2017-11",
  ]);
});
