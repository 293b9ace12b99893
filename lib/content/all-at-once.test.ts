import { describe, expect, test } from "vitest";
import { heroText, quoteText, seriesText, smallWiki, wikiOf } from "./example";

/** What the check says of these files: where, and the first words. */
const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, field, problem }) =>
      `${file.replace("content/", "")}:${line} ${field ?? "text"} ${problem.slice(0, 60)}`,
  );

describe("rules that compare fields run even if another field is wrong", () => {
  const hero = (relation: string) => ({
    "content/heroes/a.mdx": heroText("A", `relations:\n  - { ${relation} }\n`),
  });

  test("a fact without a source", () => {
    expect(problemsOf(hero("to: heroes/jessica-jones, role: frend"))).toEqual([
      expect.stringContaining("heroes/a.mdx:6 relations[0].role Expected"),
      "heroes/a.mdx:6 relations[0].sources A fact needs at least one source.",
    ]);
  });

  test.each(["source: report", "sorces: [report]", "ref: report", "uncitd: true", "sources: 5"])(
    "not a fact whose source was written wrong: %s",
    (source) => {
      expect(problemsOf(hero(`to: heroes/jessica-jones, role: friend, ${source}`))).toHaveLength(1);
    },
  );

  test("a quote with text and segments, without a speaker, and with a correction of other words", () => {
    const wrong =
      "misquotations: [{ text: X, instead_of: Y, source: report, note: N }]\nform: synopsis\n";
    const text = quoteText("Words.", wrong).replace("status: sourced", "status: sure");
    expect(problemsOf({ "content/quotes/a-word.mdx": text })).toEqual([
      expect.stringContaining("quotes/a-word.mdx:9 status Expected"),
      "quotes/a-word.mdx:11 form A quote has a speaker, unless it is an unsigned synopsis.",
      "quotes/a-word.mdx:10 misquotations[0].instead_of The quote does not contain the words “Y”.",
    ]);
  });

  test.each([
    ['text: "Words."', 'text: ["Words."'],
    ['text: "Words."', 'txt: "Words."'],
    ["speaker: cast/krysten-ritter", "speaker: Krysten"],
    ["speaker: cast/krysten-ritter", "speeker: cast/krysten-ritter"],
    ["speaker: cast/krysten-ritter", "form: synopsys"],
  ])("not a quote in which %s is written as %s", (right, wrong) => {
    const text = quoteText("Words.").replace(right, wrong);
    expect(problemsOf({ "content/quotes/a-word.mdx": text })).toHaveLength(1);
  });

  test("episodes out of order, a credit without a name, an announcement without its date", () => {
    const more =
      "announcements:\n  - { as_of: 2016-01, counts_from: 2017-01-01, standing: expected, statement: S, sources: [report] }\n";
    const text = seriesText("Jessica Jones", more)
      .replace("number: 3, title", "number: 4, title")
      .replace("title: Part 5", "title: Part 5, written_by: [{ uncited: true }]")
      .replace("network: Netflix", "network: 5");
    expect(problemsOf({ "content/series/jessica-jones.mdx": text })).toEqual([
      "series/jessica-jones.mdx:7 network Expected text; found the number 5.",
      "series/jessica-jones.mdx:10 seasons[0].episodes[4].written_by[0].person A credit names one person.",
      "series/jessica-jones.mdx:12 announcements[0].standing “expected” needs the date that was expected.",
      "series/jessica-jones.mdx:12 announcements[0].counts_from Expected a day within 2016-01; found 2017-01-01.",
      "series/jessica-jones.mdx:10 seasons[0].episodes[2].number Expected episode 3 here; found episode 4.",
    ]);
  });
});
