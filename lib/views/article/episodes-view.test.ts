import { expect, test } from "vitest";
import { heroText, seriesText, smallWiki, sourceText, wikiOf } from "../../content/example";
import { getArticle } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { buildEpisodes } from "./episodes-view";

const credits = (lists: string) =>
  seriesText("Jessica Jones").replace("title: Part 2", `title: Part 2, ${lists}`);
const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/jessica-jones.mdx": credits(
    "directed_by: [{ name: Ann Able, uncited: true }], written_by: [{ name: Ben, sources: [report] }, { name: Cal, sources: [report] }, { name: Dan, sources: [second] }]",
  ),
  "content/heroes/zed.mdx": heroText(
    "Zed",
    "aliases: [{ name: Ann Able, section: Directors }]\n",
    "## Directors\n\nAnn.<Uncited/>",
  ),
  "content/sources/second.yaml": sourceText("The second"),
});
const series = getArticle(wiki, "series/jessica-jones" as ArticleId, "series");
const season = series && buildEpisodes(wiki, series)[0];
const part = season?.episodes[1];

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("a season has its day, its sources and every episode with its own anchor", () => {
  expect(season).toMatchObject({ number: 1, date: "November 20, 2015", references: [1] });
  expect(season?.episodes.map(({ id }) => id)).toHaveLength(13);
  expect(part).toMatchObject({ id: "s1e2", number: 2, title: "Part 2" });
  expect(season?.episodes[0]?.credits).toEqual([]);
});

test("a credit without a source is marked, and links to the section with that alias", () => {
  expect(part?.credits[0]).toMatchObject({
    label: "directed by",
    people: [{ text: "Ann Able", uncited: true, link: { href: "/heroes/zed#directors" } }],
  });
});

test("names that share their sources show them once, after the last one", () => {
  const people = part?.credits[1]?.people.map(({ text, references, link }) => [
    text,
    references,
    link,
  ]);
  expect(people).toEqual([
    ["Ben", [], undefined],
    ["Cal", [1], undefined],
    ["Dan", [2], undefined],
  ]);
});
