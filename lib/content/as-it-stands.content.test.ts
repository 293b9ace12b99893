import path from "node:path";
import { describe, expect, test } from "vitest";
import { type ArticleId, kindOf, slugOf } from "../kinds/article-id";
import { loadWiki } from "./load";
import { listArticles } from "./wiki";

/** The wiki as it stands: what its readers count on, whoever edits it. */
const wiki = await loadWiki(path.resolve(import.meta.dirname, "../../content"));
const words = (id: string) => wiki.articles.get(id as ArticleId)?.outline.words ?? 0;

test("all six series have every season and every episode: 161 in all", () => {
  const counts = listArticles(wiki, "series").map(({ id, frontmatter }) => [
    slugOf(id),
    frontmatter.seasons.map(({ episodes }) => episodes.length),
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    daredevil: [13, 13, 13],
    "iron-fist": [13, 10],
    "jessica-jones": [13, 13, 13],
    "luke-cage": [13, 13],
    "the-defenders": [8],
    "the-punisher": [13, 13],
  });
});

test("no two episodes of a series share a title", () => {
  for (const { frontmatter } of listArticles(wiki, "series")) {
    const titles = frontmatter.seasons.flatMap(({ episodes }) =>
      episodes.map(({ title }) => title),
    );
    expect(new Set(titles).size).toBe(titles.length);
  }
});

describe("every quote", () => {
  const quotes = listArticles(wiki, "quotes");

  test("is one of 31 or more", () => {
    expect(quotes.length).toBeGreaterThanOrEqual(31);
  });

  test.each(quotes.map((quote) => [slugOf(quote.id), quote] as const))(
    "%s has a speaker or is unsigned, and has subjects, a source, a status and a context",
    (_, { frontmatter, outline }) => {
      expect(frontmatter.speaker !== undefined || frontmatter.form === "synopsis").toBe(true);
      expect(frontmatter.subjects).not.toEqual([]);
      expect(wiki.sources.has(frontmatter.source.source)).toBe(true);
      expect(frontmatter.status).toBeTruthy();
      expect(outline.words).toBeGreaterThan(20);
      expect(outline.citations).not.toEqual([]);
    },
  );
});

describe("relations", () => {
  const characters = [...listArticles(wiki, "heroes"), ...listArticles(wiki, "characters")];
  const relations = characters.flatMap(({ id, frontmatter }) =>
    frontmatter.relations.map(({ to }) => [id, to.article] as const),
  );
  const known = new Set(relations.map((relation) => relation.join(" ")));

  test.each(relations)("of %s to %s are declared on both sides", (from, to) => {
    expect(known).toContain(`${to} ${from}`);
  });
});

describe("texts are as long as their subjects deserve", () => {
  test.each(listArticles(wiki, "heroes").map(({ id }) => id))("%s: 900 words", (id) => {
    expect(words(id)).toBeGreaterThanOrEqual(900);
  });
  test.each(listArticles(wiki, "series").map(({ id }) => id))("%s: 600 words", (id) => {
    expect(words(id)).toBeGreaterThanOrEqual(600);
  });
  test.each(
    "marco-ramirez douglas-petrie jeph-loeb melissa-rosenberg cheo-hodari-coker scott-buck raven-metzner steven-s-deknight drew-goddard erik-oleson steve-lightfoot".split(
      " ",
    ),
  )("team/%s: 200 words", (slug) => {
    expect(words(`team/${slug}`)).toBeGreaterThanOrEqual(200);
  });
});

test("who plays a part says so, and the part says who plays it", () => {
  const onlyKinds = (kinds: string[], pairs: [string, string][]) =>
    pairs.filter(([id]) => kinds.includes(kindOf(id as ArticleId)));
  const byCast = listArticles(wiki, "cast").flatMap(({ id, frontmatter }) =>
    frontmatter.roles.map(({ character }): [string, string] => [character.article, id]),
  );
  const byCharacters = [
    ...listArticles(wiki, "heroes"),
    ...listArticles(wiki, "characters"),
  ].flatMap(({ id, frontmatter }) =>
    frontmatter.played_by.map(({ actor }): [string, string] => [id, actor.article]),
  );
  const sorted = (pairs: [string, string][]) =>
    [...new Set(onlyKinds(["heroes", "characters"], pairs).map(String))].sort();
  expect(sorted(byCast)).toEqual(sorted(byCharacters));
});
