import { describe, expect, test } from "vitest";
import {
  heroText,
  seasonText,
  seriesText,
  smallWiki,
  sourceText,
  wikiOf,
} from "../content/example";
import { type Day, parseDay } from "../time/partial-date";
import { buildAsOf, lastKnowledgeDay, listKnowledgeDays } from "./as-of";
import { listReleases, listStatements } from "./releases";

const day = (text: string) => parseDay(text) as Day;

const fields = `${seasonText(2, "2018-03-08")}announcements:
  - { as_of: 2016-01-17, season: 2, standing: undated, statement: Renewed, sources: [report] }
  - { as_of: 2017-01, season: 2, standing: expected, expected: 2018, statement: In 2018, sources: [late] }
  - { as_of: 2017-01-12, season: 2, standing: expected, expected: 2018-22, statement: In summer, sources: [report] }
  - { as_of: 2017-01, counts_from: 2017-01-12, season: 2, standing: rumor, expected: 2017-12, statement: Sooner, sources: [report] }
  - { as_of: 2017-06, season: 2, standing: undated, statement: Still no day, sources: [report] }
  - { as_of: 2017-12-09, season: 2, standing: expected, expected: 2018-03-08, statement: On a day, sources: [report] }
  - { as_of: 2019-02-18, standing: canceled, statement: Canceled, sources: [report] }
`;

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", fields),
  "content/sources/late.yaml": sourceText("Late", "date: 2017-01\nnot_before: 2017-01-12\n"),
});
const releases = listReleases(wiki);
const statements = listStatements(wiki);
const asOf = (text: string) => buildAsOf(releases, statements, day(text));
const second = (text: string) => asOf(text).seasons.find(({ season }) => season === 2);

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

describe("the day a statement counts from", () => {
  const knownFrom = (words: string) =>
    statements.find(({ statement }) => statement === words)?.knownFrom;

  test.each([
    ["Renewed", "2016-01-17", "its own day"],
    ["In 2018", "2017-01-12", "the first day its source can have been published"],
    ["Sooner", "2017-01-12", "the day it is said to count from"],
    ["Still no day", "2017-06-01", "the first day of its month, where the source has no date"],
  ])("%s: %s, %s", (words, expected) => {
    expect(knownFrom(words)).toBe(expected);
  });
});

describe("a season as it was known", () => {
  test("is absent before the first statement about it", () => {
    expect(asOf("2015-12-01").seasons.map(({ season }) => season)).toEqual([1]);
  });

  test("has no date if only a renewal was known", () => {
    expect(second("2016-12-31")?.standing).toEqual({ state: "undated" });
  });

  test("has the date that the announcements of a day agree on, whatever a rumor says", () => {
    expect(second("2017-01-12")?.standing).toEqual({ state: "expected", expected: "2018" });
    expect(
      second("2017-01-12")
        ?.said.map(({ statement }) => statement)
        .sort(),
    ).toEqual(["In 2018", "In summer", "Renewed", "Sooner"]);
  });

  test("keeps its date when a later statement has none", () => {
    expect(second("2017-07-01")?.standing).toEqual({ state: "expected", expected: "2018" });
  });

  test("moves to a newer date", () => {
    expect(second("2018-03-07")?.standing).toEqual({ state: "expected", expected: "2018-03-08" });
  });

  test("is released on its day, and earlier statements are no longer listed with it", () => {
    expect(second("2018-03-08")).toMatchObject({
      standing: { state: "released", released: "2018-03-08" },
      said: [],
    });
  });
});

test("nothing on a page is from later than its day", () => {
  for (const one of listKnowledgeDays(releases, statements)) {
    const { seasons, said } = buildAsOf(releases, statements, one);
    for (const { knownFrom } of [...said, ...seasons.flatMap((season) => season.said)])
      expect(knownFrom <= one).toBe(true);
    for (const { standing } of seasons)
      if (standing.state === "released") expect(standing.released <= one).toBe(true);
  }
});

test("a statement about the whole series is separate from its seasons", () => {
  expect(asOf("2019-02-18").said.map(({ statement }) => statement)).toEqual(["Canceled"]);
  expect(asOf("2019-02-17").said).toEqual([]);
});

test("knowledge days are each day of a release or a statement, once, in order", () => {
  expect(listKnowledgeDays(releases, statements)).toEqual([
    "2015-11-20",
    "2016-01-17",
    "2017-01-12",
    "2017-06-01",
    "2017-12-09",
    "2018-03-08",
    "2019-02-18",
  ]);
});

test("a season or quarter is sorted before a later month", () => {
  const expected = ["2017-11", "2017-22", "2017-33", "2017-04", "2017", "2017-12-09"];
  const series = Object.fromEntries(
    expected.map((one, index) => [
      `content/series/series-${index}.mdx`,
      seriesText(
        `Series ${index}`,
        `announcements:\n  - { as_of: 2015-01-01, season: 1, standing: expected, expected: ${one}, statement: x, sources: [report] }\n`,
      ),
    ]),
  );
  const { wiki } = wikiOf({ ...smallWiki, ...series });
  const { seasons } = buildAsOf(listReleases(wiki), listStatements(wiki), day("2015-02-01"));
  expect(
    seasons.map(({ standing }) => (standing.state === "expected" ? standing.expected : standing)),
  ).toEqual(["2017-33", "2017-04", "2017-22", "2017-11", "2017-12-09", "2017"]);
});

test.each([
  ["2017-03-01", "2017-01-12"],
  ["2017-01-12", "2017-01-12"],
  ["2030-01-01", "2019-02-18"],
  ["2015-11-19", undefined],
])("the last knowledge day up to %s is %s", (text, found) => {
  expect(lastKnowledgeDay(listKnowledgeDays(releases, statements), day(text))).toBe(found);
});

test.each([
  [
    "  - { as_of: 2016-01, season: 2, standing: expected, statement: x, sources: [report] }",
    "needs the date that was expected",
  ],
  [
    "  - { as_of: 2016-01, season: 2, standing: undated, expected: 2017, statement: x, sources: [report] }",
    "has no expected date",
  ],
  [
    "  - { as_of: 2016-01, counts_from: 2016-02-01, standing: moved, statement: x, sources: [report] }",
    "Expected a day within 2016-01",
  ],
])("%s is rejected", (announcement, problem) => {
  const text = seriesText("Jessica Jones", `announcements:\n${announcement}\n`);
  const wrong = wikiOf({
    ...smallWiki,
    "content/heroes/a.mdx": heroText("A"),
    "content/series/jessica-jones.mdx": text,
  });
  expect(wrong.diagnostics.map((one) => one.problem).join()).toContain(problem);
});
