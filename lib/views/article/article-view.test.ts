import { expect, test } from "vitest";
import {
  castText,
  heroText,
  quoteText,
  smallWiki,
  sourceText,
  wikiOf,
} from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import { buildArticleView } from "./article-view";

const fields = `played_by:
  - { actor: cast/krysten-ritter, series: [series/jessica-jones], sources: [second] }
powers:
  - { text: Strength, sources: [report, second] }
first_appearance: { series: series/jessica-jones, season: 1, episode: { number: 1, title: AKA Ladies Night }, sources: [report] }
`;

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    fields,
    'Lead.<Cite source="report"/> More.<Cite source="report"/> [[Krysten Ritter|She]] and [[Luke Cage]].\n\n<Quote id="a-word"/>',
  ),
  "content/sources/second.yaml": sourceText("The second"),
  "content/quotes/another.mdx": quoteText("Another word."),
  "content/cast/krysten-ritter.mdx": castText(
    "Krysten Ritter",
    "heroes/jessica-jones",
    '<Quote id="another"/>',
  ),
});
const viewOf = (id: string) => {
  const article = wiki.articles.get(id as ArticleId);
  if (!article) throw new Error(`no ${id}`);
  return buildArticleView(wiki, article);
};
const hero = viewOf("heroes/jessica-jones");

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("references count the text's citations first, then the facts' sources", () => {
  expect(
    hero.references[0]?.items.map(({ number, source, occurrences, inFields }) => [
      number,
      source.id,
      occurrences,
      inFields,
    ]),
  ).toEqual([
    [1, "report", 2, false],
    [2, "second", 0, true],
  ]);
});

test("facts have their reference numbers", () => {
  expect(hero.infobox).toMatchObject([
    {
      label: "Played by",
      items: [
        {
          text: "Krysten Ritter",
          link: { href: "/cast/krysten-ritter" },
          context: [],
          references: [2],
        },
      ],
    },
    { label: "Powers", items: [{ text: "Strength", references: [1, 2] }] },
    {
      label: "First appearance",
      items: [{ text: "Jessica Jones", detail: "1×01 “AKA Ladies Night”", references: [1] }],
    },
    {
      label: "Appearances",
      items: [{ text: "Jessica Jones", seasons: [{ number: 1, hollow: false }] }],
    },
  ]);
});

test("a quote in the text is not repeated below it; every other quote is shown there", () => {
  expect(hero.quotesAbout.map(({ slug }) => slug)).toEqual(["another"]);
  expect(viewOf("cast/krysten-ritter").quotesBy.map(({ slug }) => slug)).toEqual(["a-word"]);
});

test("links have their targets, and missing articles are marked", () => {
  expect(hero.body.links.get("Krysten Ritter")).toMatchObject({
    href: "/cast/krysten-ritter",
    missing: false,
  });
  expect(hero.body.links.get("Luke Cage")).toMatchObject({
    href: "/special/wanted#luke-cage",
    missing: true,
  });
});

test("an actor has the line of the character", () => {
  expect(viewOf("cast/krysten-ritter").summary.line).toBe("jessica-jones");
});
