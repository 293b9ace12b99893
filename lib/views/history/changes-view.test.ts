import { expect, test } from "vitest";
import { smallWiki, wikiOf } from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import type { Day } from "../../time/partial-date";
import { buildChanges, noHistory } from "./changes-view";

const { wiki } = wikiOf(smallWiki);
const change = (article: string, day: string, message: string, isNew = false) => ({
  article: article as ArticleId,
  day: day as Day,
  message,
  isNew,
  author: "A fan",
  hash: "a".repeat(40),
});

test("changes are grouped by day, and by author and message; deleted articles are left out", () => {
  const days = buildChanges(wiki, [
    change("heroes/jessica-jones", "2017-01-14", "Correct a date"),
    change("cast/krysten-ritter", "2017-01-14", "Correct a date", true),
    change("heroes/gone", "2017-01-13", "Add a hero"),
    change("series/jessica-jones", "2017-01-12", "Add a series"),
  ]);
  expect(days).toMatchObject([
    {
      date: "January 14, 2017",
      changes: [
        {
          message: "Correct a date",
          author: "A fan",
          articles: [
            {
              spoilers: [],
              items: [
                {
                  text: "Jessica Jones",
                  isNew: false,
                  changeHref: `/history/heroes/jessica-jones?to=${"a".repeat(40)}`,
                },
                { text: "Krysten Ritter", isNew: true },
              ],
            },
          ],
        },
      ],
    },
    { date: "January 12, 2017", changes: [{ message: "Add a series" }] },
  ]);
});

test("without history, the page shows Git's own message", () => {
  expect(noHistory("Git is not installed")).toBe(
    "This copy of the wiki was built without its history: Git is not installed.",
  );
});
