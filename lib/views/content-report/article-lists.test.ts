import { expect, test } from "vitest";
import { SHORT } from "../../authoring/content-report";
import { heroText, smallWiki, sourceText, wikiOf } from "../../content/example";
import { buildAllArticles } from "../lists/all-articles-view";
import { listOrphaned, listShort, listSourcesByUse } from "./article-lists";

const long = `${"word ".repeat(SHORT)}<Cite source="report"/>`;
const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/elodie.mdx": heroText(
    "Élodie",
    "powers: [{ text: Flight, uncited: true }]\n",
    'She flies.<Uncited/>\n\nShe walks.<Cite source="report"/>\n\nShe runs.<Uncited/>',
  ),
  "content/heroes/the-long.mdx": heroText("The Long", "", long),
  "content/heroes/lost.mdx": heroText("Lost", "", "[[Élodie]] and [[The Long]].<Uncited/>"),
  "content/sources/unused.yaml": sourceText("An unused one"),
});
const titles = (list: { link: { text: string } }[]) => list.map(({ link }) => link.text);

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("articles are sorted by letter, ignoring accents and “The”, without quotes", () => {
  const letters = buildAllArticles(wiki)?.letters;
  expect(letters?.map(({ letter, all }) => `${letter}: ${titles(all).join(", ")}`)).toEqual([
    "E: Élodie",
    "J: Jessica Jones, Jessica Jones",
    "K: Krysten Ritter",
    "L: The Long, Lost",
  ]);
});

test("an article that no other one links to is orphaned", () => {
  expect(titles(listOrphaned(wiki))).toEqual(["Krysten Ritter", "Lost"]);
});

test("short articles have their word counts, the shortest first", () => {
  const short = listShort(wiki).map(({ link, words }) => `${words} ${link.text}`);
  expect(short.slice(-2)).toEqual(["4 Lost", "6 Élodie"]);
  expect(titles(listShort(wiki))).not.toContain("The Long");
});

test("sources are sorted by uses; the unused one is last", () => {
  const uses = listSourcesByUse(wiki).map(({ source, uses }) => `${source.title}: ${uses}`);
  expect(uses[0]).toMatch(/^A report: [4-9]$/);
  expect(uses.at(-1)).toBe("An unused one: 0");
});
