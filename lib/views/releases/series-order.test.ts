import { expect, test } from "vitest";
import { seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import { seriesNeighbors } from "./series-order";

const started = (title: string, day: string) =>
  seriesText(title).replace(seasonText(1, "2015-11-20"), seasonText(1, day));

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/a-late-one.mdx": started("A late one", "2017-03-17"),
  "content/series/the-first.mdx": started("The first", "2015-04-10"),
});
const neighborsOf = (slug: string) => {
  const { previous, next } = seriesNeighbors(wiki, `series/${slug}` as ArticleId);
  return [previous?.title, next?.title];
};

test("series follow each other in the order in which they started", () => {
  expect(diagnostics).toEqual([]);
  expect(neighborsOf("jessica-jones")).toEqual(["The first", "A late one"]);
});

test("the first has no previous series and the last no next", () => {
  expect(neighborsOf("the-first")).toEqual([undefined, "Jessica Jones"]);
  expect(neighborsOf("a-late-one")).toEqual(["Jessica Jones", undefined]);
});

test("each says when it was first released", () => {
  expect(seriesNeighbors(wiki, "series/jessica-jones" as ArticleId).previous).toEqual({
    href: "/series/the-first",
    title: "The first",
    note: "First released April 10, 2015",
    titleStyle: "work",
  });
});
