import path from "node:path";
import { expect, test } from "vitest";
import { loadFiles, parseFiles } from "../content/load";
import { quoteWords } from "../content/summary";
import { normalizedWords } from "../search/normalize";
import { commonPairs, findSimilarQuotes, NEAR, similarityOf } from "./similar-quotes";

/** The wiki's own quotes. */
const quotes = (() => {
  const files = loadFiles(path.resolve(import.meta.dirname, "../../content"));
  const ours = [...files.textByFile].filter(([file]) => file.startsWith("content/quotes/"));
  return parseFiles({ ...files, textByFile: new Map(ours) }).articles.flatMap((article) =>
    article.kind === "quotes" ? [{ id: article.id, words: quoteWords(article.frontmatter) }] : [],
  );
})();

const pairs = quotes.flatMap((a, at) => quotes.slice(at + 1).map((b) => [a, b] as const));

test("of the wiki’s own quotes only a headline made from another quote is similar to it", () => {
  expect(pairs.length).toBeGreaterThan(400);
  const alike = pairs.filter(([a, b]) => similarityOf(a.words, b.words));
  expect(alike.map(([a, b]) => [a.id, b.id].sort())).toEqual([
    ["quotes/headline-reluctant-team-up", "quotes/ritter-reluctant-team-up"],
  ]);
});

test("two different quotes share less than half of the similarity limit", () => {
  const shares = pairs
    .filter(([a, b]) => !similarityOf(a.words, b.words))
    .map(([a, b]) => {
      const [x, y] = [normalizedWords(a.words), normalizedWords(b.words)];
      return x.length < y.length ? commonPairs(x, y) : commonPairs(y, x);
    });
  expect(Math.max(...shares)).toBeLessThan(NEAR / 2);
});

const changed = (words: string, every: number) =>
  words
    .split(" ")
    .map((word, at) => (at % every === every - 1 ? "otherwise" : word))
    .join(" ");

test.each([
  [
    "straight quotation marks and other dashes",
    (words: string) =>
      words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/–/g, " -- ").replace(/…/g, "..."),
  ],
  ["capitals", (words: string) => words.toUpperCase()],
  [
    "other spaces and a missing full stop",
    (words: string) => words.replaceAll(" ", "\u00a0 ").replace(/[.,]$/, ""),
  ],
])("each quote with %s is found as the same one", (_, fix) => {
  for (const { id, words } of quotes)
    expect(findSimilarQuotes(fix(words), quotes)[0], id).toMatchObject({
      type: "same",
      quote: { id },
    });
});

test("each quote is found if every sixth word is different", () => {
  for (const { id, words } of quotes.filter((one) => one.words.split(" ").length >= 6))
    expect(
      findSimilarQuotes(changed(words, 6), quotes).map(({ quote }) => quote.id),
      id,
    ).toContain(id);
});

test("each quote is found by its first half, and inside a longer text", () => {
  for (const { id, words } of quotes.filter((one) => one.words.split(" ").length >= 8)) {
    const half = words
      .split(" ")
      .slice(0, words.split(" ").length / 2)
      .join(" ");
    expect(
      findSimilarQuotes(half, quotes).map(({ quote }) => quote.id),
      id,
    ).toContain(id);
    const more = `You know what they say. ${words} And so on.`;
    expect(
      findSimilarQuotes(more, quotes).map(({ quote }) => quote.id),
      id,
    ).toContain(id);
  }
});

test("an editor's brackets do not count, and two words are too few to compare", () => {
  expect(similarityOf("This is [showrunner] Scott Buck’s.", "This is Scott Buck's")?.type).toBe(
    "same",
  );
  expect(similarityOf("a team", "It was never a team, she said.")).toBeUndefined();
  expect(similarityOf("", "")).toBeUndefined();
});
