import { describe, expect, test } from "vitest";
import { heroText, quoteText, seasonText, seriesText, smallWiki, wikiOf } from "./example";

const relation = (to: string, more = "") =>
  `relations: [{ to: heroes/${to}, role: foe, uncited: true${more} }]\n`;
const covered = ', reveals: "jessica-jones/1"';
const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, problem }) => `${file}:${line} ${problem}`,
  );

describe("a tie that both sides tell", () => {
  const sides = (a: string, b: string) => ({
    "content/heroes/a.mdx": heroText("A", relation("b", a)),
    "content/heroes/b.mdx": heroText("B", relation("a", b)),
  });

  test("is covered on both sides or on none", () => {
    expect(problemsOf(sides("", ""))).toEqual([]);
    expect(problemsOf(sides(covered, covered))).toEqual([]);
  });

  test("leaks where one side tells openly what the other covers", () => {
    expect(problemsOf(sides(covered, ""))).toEqual([
      "content/heroes/b.mdx:5 This is told openly, and content/heroes/a.mdx covers it: it gives away jessica-jones/1.",
    ]);
  });

  test("between a character and an organization counts as well", () => {
    const organization = heroText(
      "The Hand",
      "leaders: [{ to: heroes/a, uncited: true }]\n",
    ).replace("line: jessica-jones\n", "type: order\n");
    expect(
      problemsOf({
        "content/heroes/a.mdx": heroText(
          "A",
          `affiliations: [{ to: organizations/the-hand, uncited: true${covered} }]\n`,
        ),
        "content/organizations/the-hand.mdx": organization,
      }),
    ).toEqual([
      "content/organizations/the-hand.mdx:5 This is told openly, and content/heroes/a.mdx covers it: it gives away jessica-jones/1.",
    ]);
  });
});

describe("a quotation that gives a season away", () => {
  const quote = quoteText("This is the end.", 'reveals: "jessica-jones/1"\n');
  const placed = (around: string) =>
    `<Spoiler after="${around}">\n\n<Quote id="the-end"/>\n\n</Spoiler>`;
  const problems = (text: string) =>
    problemsOf({
      "content/quotes/the-end.mdx": quote,
      "content/heroes/a.mdx": heroText("A", "", text),
    });

  test("has a cover of its own wherever it is placed", () => {
    expect(problems('<Quote id="the-end"/>')).toEqual([]);
    expect(problems(placed("jessica-jones/1"))).toEqual([]);
  });

  test("is not placed under a cover that names an earlier season of the series", () => {
    const files = {
      "content/series/jessica-jones.mdx": seriesText("Jessica Jones", seasonText(2, "2018-03-08")),
      "content/quotes/the-end.mdx": quote.replace("jessica-jones/1", "jessica-jones/2"),
      "content/heroes/a.mdx": heroText("A", "", placed("jessica-jones/1")),
    };
    expect(problemsOf(files)).toEqual([
      "content/heroes/a.mdx:8 The cover around this quotation names jessica-jones/1; the quotation gives away jessica-jones/2.",
    ]);
    expect(problemsOf({ ...files, "content/heroes/a.mdx": heroText("A") })).toEqual([]);
  });
});
