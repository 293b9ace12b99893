import { expect, test } from "vitest";
import { quoteText, smallWiki, sourceText, wikiOf } from "../../content/example";
import { getArticle } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { site } from "../../site";
import { buildQuotePageView, findDifference } from "./quote-page-view";

const misquoted = (insteadOf: string) =>
  `misquotations:\n  - { text: one wrong word, instead_of: ${insteadOf}, source: paper, note: Misheard. }\n`;
const content = (fields: string) => ({
  ...smallWiki,
  "content/sources/paper.yaml": sourceText("Another report", "date: 2017\n").replace(
    "A paper",
    "Another paper",
  ),
  "content/quotes/second.mdx": quoteText(
    "Here is one right word of many that stand here.",
    `original_source: paper\n${fields}`,
  ),
  "content/quotes/third.mdx": quoteText("The last.").replace("2017-01", "2017-02"),
});
const { wiki, diagnostics } = wikiOf(content(misquoted("one right word")));
const viewOf = (slug: string) => {
  const article = getArticle(wiki, `quotes/${slug}` as ArticleId, "quotes");
  if (!article) throw new Error(`no ${slug}`);
  return buildQuotePageView(wiki, article);
};

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("a citation names speaker, first words, publisher, date and address", () => {
  expect(viewOf("second").citation).toBe(
    `Krysten Ritter, “Here is one right word of many that stand\u00a0…” A paper, citing Another paper, January 2017. Midland Circle, ${site.baseUrl}/quotes/second`,
  );
});

test("a misquotation is compared with the words that it replaces", () => {
  expect(viewOf("second").misquotations).toMatchObject([
    { difference: { before: "one", wrong: "wrong", right: "right", after: "word" } },
  ]);
});

test("a misquotation cannot replace words that the quote does not have", () => {
  const { diagnostics: problems } = wikiOf(content(misquoted("a missing word")));
  expect(problems.map(({ problem, field }) => `${field}: ${problem}`)).toContain(
    "misquotations[0].instead_of: The quote does not contain the words “a missing word”.",
  );
});

test("quotes are in the order of dates, and the first and last have one neighbor", () => {
  expect(viewOf("a-word").previous).toBeUndefined();
  expect(viewOf("a-word").next?.href).toBe("/quotes/second");
  expect(viewOf("third")).toMatchObject({
    previous: { href: "/quotes/second", note: "Krysten Ritter" },
    next: undefined,
  });
});

test("the shared words at both ends are separate from the difference", () => {
  expect(findDifference("exist in work where you are popular", "exist in a world popular")).toEqual(
    { before: "exist in", wrong: "work where you are", right: "a world", after: "popular" },
  );
});

test("a word that only one of them has, differs from nothing", () => {
  expect(findDifference("She is very tired", "She is tired")).toMatchObject({
    wrong: "very",
    right: "",
  });
});

test("a repeated word is shared once", () => {
  expect(findDifference("no", "no no")).toEqual({
    before: "no",
    wrong: "",
    right: "no",
    after: "",
  });
});

test("wordings without a common word differ as a whole", () => {
  expect(findDifference("one two", "three")).toEqual({
    before: "",
    wrong: "one two",
    right: "three",
    after: "",
  });
});
