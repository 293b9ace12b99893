import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, sourceText, wikiOf } from "./example";

const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, field, problem }) =>
      `${file.replace("content/", "")}:${line} ${field ?? "text"} ${problem}`,
  );

const place = (title: string, partOf: string) =>
  heroText(title).replace(
    "line: jessica-jones\n",
    `type: street\npart_of: { to: places/${partOf}, uncited: true }\n`,
  );

const hero = (fields: string, body?: string) => ({
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    `aliases: [The Detective]\nmoved_from: [heroes/jones]\n${fields}`,
    body,
  ),
});

test.each([
  [
    "a relation",
    hero("relations: [{ to: heroes/jessica-jones, role: ally, uncited: true }]\n"),
    "heroes/jessica-jones.mdx:7 relations[0].to This names the article that it is in, heroes/jessica-jones.",
  ],
  [
    "a place in itself",
    { "content/places/a.mdx": place("A", "a") },
    "places/a.mdx:5 part_of.to This names the article that it is in, places/a.",
  ],
  [
    "the subject of a quote",
    {
      "content/quotes/a-word.mdx": quoteText("Words.").replace(
        "[heroes/jessica-jones]",
        "[heroes/jessica-jones, quotes/a-word]",
      ),
    },
    "quotes/a-word.mdx:6 subjects[1] This names the article that it is in, quotes/a-word.",
  ],
  [
    "a quote in its own context",
    {
      "content/quotes/a-word.mdx": `${quoteText("Words.")}Context.<Uncited/>\n\n<Quote id="a-word"/>\n`,
    },
    "quotes/a-word.mdx:13 text This names the article that it is in, quotes/a-word.",
  ],
  [
    "a source that reports from itself",
    { "content/sources/report.yaml": sourceText("A report", "reports: [report]\n") },
    "sources/report.yaml:4 reports[0] This source reports from itself.",
  ],
])("%s is reported as a reference to itself", (_, files, problem) => {
  expect(problemsOf(files)).toEqual([problem]);
});

test("also in an article that has another problem", () => {
  const files = hero(
    "occupation: Detective\nrelations: [{ to: heroes/jessica-jones, role: ally }]\n",
  );
  expect(problemsOf(files)).toContain(
    "heroes/jessica-jones.mdx:8 relations[0].to This names the article that it is in, heroes/jessica-jones.",
  );
});

test.each(["Jessica Jones", "the detective", '"[[Jessica Jones]]"', "jessica-jones"])(
  "the name %s in place of an id is not replaced with the article’s own id",
  (name) => {
    const [problem] = wikiOf({
      ...smallWiki,
      ...hero(`relations: [{ to: ${name}, role: ally, uncited: true }]\n`),
    }).diagnostics;
    expect(problem?.fix).toBe(
      "This article is heroes/jessica-jones itself: name another one, or delete it.",
    );
  },
);

test("places that are part of each other are a circle, reported in each", () => {
  expect(
    problemsOf({
      "content/places/a.mdx": place("A", "b"),
      "content/places/b.mdx": place("B", "c"),
      "content/places/c.mdx": place("C", "b"),
    }),
  ).toEqual([
    "places/b.mdx:5 part_of.to This is a circle: places/b is part of places/c is part of places/b.",
    "places/c.mdx:5 part_of.to This is a circle: places/c is part of places/b is part of places/c.",
  ]);
});
