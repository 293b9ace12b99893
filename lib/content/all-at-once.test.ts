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

const season = 'reveals: "jessica-jones/1"';
const hidden = (text: string) => `<Spoiler after="jessica-jones/1">\n\n${text}\n\n</Spoiler>`;
const hero = (title: string, fields: string, body?: string) => heroText(title, fields, body);
const relation = (to: string, role: string, more = "") =>
  `relations:\n  - { to: heroes/${to}, role: ${role}, uncited: true${more} }\n`;
const entrance = (more = "") =>
  `first_appearance: { series: series/jessica-jones, season: 1, episode: { number: 2, title: Part 2 }, uncited: true${more} }\n`;
const partOfTwo = (fields: string) =>
  seriesText("Jessica Jones").replace("line: jessica-jones\n", `line: jessica-jones\n${fields}`);

/** Wrong fields and texts that hide nothing by themselves; each keeps the file from being an article. */
const WRONG_FIELDS = ["occupation: Reporter\n", "color: red\n", "skills: [Climbing]\n"];

describe("a file with a wrong field and a problem that only the whole wiki shows has both at once", () => {
  type Case = { is: string; files: (wrong: string) => Record<string, string>; found: string };
  const cases: Case[] = [
    {
      is: "a relation that the other side hides",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + relation("b", "friend")),
        "content/heroes/b.mdx": hero("Berta", relation("a", "friend", `, ${season}`)),
      }),
      found: "a.mdx This is public here",
    },
    {
      is: "a relation that it hides and the other side does not",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + relation("b", "friend", `, ${season}`)),
        "content/heroes/b.mdx": hero("Berta", relation("a", "friend")),
      }),
      found: "b.mdx This is public here",
    },
    {
      is: "a sentence that says what the other side hides",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong, "Anna is a friend of [[Berta]].<Uncited/>"),
        "content/heroes/b.mdx": hero("Berta", relation("a", "friend", `, ${season}`)),
      }),
      found: "a.mdx What Anna and Berta are",
    },
    {
      is: "a hidden relation of which the other side speaks",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + relation("b", "friend", `, ${season}`)),
        "content/heroes/b.mdx": hero("Berta", "", "Anna is a friend of Berta.<Uncited/>"),
      }),
      found: "b.mdx What Anna and Berta are",
    },
    {
      is: "the title of a source about its hidden relation",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + relation("b", "friend", `, ${season}`)),
        "content/heroes/b.mdx": hero("Berta", ""),
        "content/sources/other.yaml": "title: Anna, a friend of Berta\npublisher: P\nkind: press\n",
      }),
      found: "other.yaml What Anna and Berta are",
    },
    {
      is: "a link by a hidden name",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong, "[[The Doctor]] comes.<Uncited/>"),
        "content/heroes/b.mdx": hero("Berta", `aliases: [{ name: The Doctor, ${season} }]\n`),
      }),
      found: "a.mdx This name is public here",
    },
    {
      is: "its own hidden name in another file",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero(
          "Anna",
          `${wrong}aliases: [{ name: The Doctor, ${season} }]\n`,
        ),
        "content/heroes/b.mdx": hero("Berta", "", "[[The Doctor]] comes.<Uncited/>"),
      }),
      found: "b.mdx This name is public here",
    },
    {
      is: "an entrance that it hides",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + entrance(`, ${season}`)),
        "content/heroes/b.mdx": hero("Berta", "", "Anna comes in “Part 2.”<Uncited/>"),
      }),
      found: "b.mdx The episode in which Anna first appears",
    },
    {
      is: "an entrance that another file hides",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + entrance()),
        "content/heroes/b.mdx": hero("Berta", "", hidden("Anna comes in “Part 2.”<Uncited/>")),
      }),
      found: "a.mdx The episode in which Anna first appears",
    },
    {
      is: "the title of a source of its spoiler",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero(
          "Anna",
          wrong,
          `Words.<Uncited/>\n\n${hidden('A masquerade begins.<Cite source="other"/>')}`,
        ),
        "content/sources/other.yaml": "title: The masquerade\npublisher: P\nkind: press\n",
      }),
      found: "other.yaml The title says “masquerade”",
    },
    {
      is: "a relation that the other side contradicts",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", wrong + relation("b", "employer")),
        "content/heroes/b.mdx": hero("Berta", relation("a", "employer")),
      }),
      found: "a.mdx This says that heroes/a is employer",
    },
    {
      is: "a letter that pictures lack",
      files: (wrong) => ({ "content/heroes/a.mdx": hero("Anna ☃ℵ", wrong) }),
      found: "a.mdx The font of the pictures",
    },
    {
      is: "a former address that another article has",
      files: (wrong) => ({
        "content/heroes/a.mdx": hero("Anna", `${wrong}moved_from: [heroes/jessica-jones]\n`),
      }),
      found: "a.mdx There is an article heroes/jessica-jones now",
    },
    {
      is: "a name that another article has",
      files: (wrong) => ({
        "content/heroes/z.mdx": hero("Zoe", `${wrong}aliases: [Krysten Ritter]\n`),
      }),
      found: "z.mdx “Krysten Ritter” is already a name",
    },
  ];
  const all = cases.flatMap((one) => WRONG_FIELDS.map((wrong) => ({ ...one, wrong })));

  test.each(all)("$is, beside $wrong", ({ files, wrong, found }) => {
    const whole = summaryOf(files(""));
    expect(
      whole.some((one) => one.startsWith(found)),
      whole.join("\n"),
    ).toBe(true);
    const both = summaryOf(files(wrong));
    for (const one of whole) expect(both).toContain(one);
    expect(both.length).toBeGreaterThan(whole.length);
  });

  test("a source with a wrong field has them too", () => {
    const files = (kind: string) => ({
      "content/heroes/a.mdx": hero(
        "Anna",
        "",
        `Words.<Uncited/>\n\n${hidden('A masquerade begins.<Cite source="other"/>')}`,
      ),
      "content/sources/other.yaml": `title: The masquerade\npublisher: P\nkind: ${kind}\nreports: [nothing]\nreveals: "jessica-jones/7"\nmoved_from: [report]\n`,
    });
    expect(summaryOf(files("leaflet"))).toEqual([
      expect.stringContaining("other.yaml Expected interview"),
      expect.stringContaining("other.yaml There is no source “nothing”"),
      expect.stringContaining("other.yaml There is no season “jessica-jones/7”"),
      expect.stringContaining("other.yaml There is a source report now"),
    ]);
    const leaking = {
      ...files("leaflet"),
      "content/sources/other.yaml": "title: The masquerade\npublisher: P\nkind: leaflet\n",
    };
    expect(summaryOf(leaking)).toContainEqual(
      expect.stringContaining("other.yaml The title says “masquerade”"),
    );
  });

  test("a record of an image without its picture, or a picture that cannot be read without its record", () => {
    const record = "content/images/door.yaml";
    expect(summaryOf({ [record]: "title: A door\n" })).toContainEqual(
      expect.stringContaining("door.yaml There is no image for this record"),
    );
    expect(summaryOf({ "content/images/door.svg": "<svg>" })).toEqual([
      expect.stringContaining("door.svg"),
    ]);
  });
});

/** File and words of every problem, without the lines of other files. */
const summaryOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, problem }) => `${file.split("/").at(-1)} ${problem.replace(/mdx:\d+/, "mdx")}`,
  );

describe("what only follows from a part that cannot be read is not reported", () => {
  const only = (files: Record<string, string>, expected: number) =>
    expect(summaryOf(files)).toHaveLength(expected);

  test("a relation whose season cannot be read is neither public nor hidden", () => {
    const b = { "content/heroes/b.mdx": hero("Berta", relation("a", "friend", `, ${season}`)) };
    for (const reveals of [
      'reveals: "the end"',
      'reveal: "jessica-jones/1"',
      'after: "jessica-jones/1"',
    ])
      only(
        { ...b, "content/heroes/a.mdx": hero("Anna", relation("b", "friend", `, ${reveals}`)) },
        1,
      );
  });

  test("a relation whose role cannot be read may be the one that makes a sentence public", () => {
    only(
      {
        "content/heroes/a.mdx": hero(
          "Anna",
          relation("b", "frend"),
          "Anna is a friend of Berta.<Uncited/>",
        ),
        "content/heroes/b.mdx": hero("Berta", relation("a", "friend", `, ${season}`)),
      },
      1,
    );
  });

  test.each([
    "</Spoiler>",
    "<Spoiler>",
    '<Spoiler afer="jessica-jones/1">',
    '<Spoilers after="jessica-jones/1">',
    "<spoiler>",
  ])("a text in which %s is wrong says nothing that is surely public", (wrong) => {
    const text = `${hidden("Anna is a friend of Berta.<Uncited/>")}`.replace(
      wrong.startsWith("</") ? /\n\n<\/Spoiler>/ : /<Spoiler[^>]*>/,
      wrong.startsWith("</") ? "" : wrong,
    );
    const problems = summaryOf({
      "content/heroes/a.mdx": hero("Anna", "", text),
      "content/heroes/b.mdx": hero("Berta", relation("a", "friend", `, ${season}`)),
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((one) => one.includes("public"))).toEqual([]);
  });

  test("an article of which nobody knows whether it is hidden says nothing that is surely public", () => {
    const character = (fields: string) =>
      hero("Carla", fields, "Carla is a friend of Berta.<Uncited/>").replace(
        "line: jessica-jones\n",
        "",
      );
    only(
      {
        "content/characters/c.mdx": character('reveals: "season 1"\n'),
        "content/heroes/b.mdx": hero(
          "Berta",
          `relations:\n  - { to: characters/c, role: friend, uncited: true, ${season} }\n`,
        ),
      },
      1,
    );
  });

  test("a public word in a field that cannot be read is not a spoiler elsewhere", () => {
    only(
      {
        "content/heroes/a.mdx": hero("Anna", "occupation: A masquerade\n"),
        "content/heroes/b.mdx": hero(
          "Berta",
          "",
          `Words.<Uncited/>\n\n${hidden('A masquerade begins.<Cite source="other"/>')}`,
        ),
        "content/sources/other.yaml": "title: The masquerade\npublisher: P\nkind: press\n",
      },
      1,
    );
  });

  test("a title, an alias or a former address that cannot be read may be what others name", () => {
    only(
      {
        "content/heroes/a.mdx": hero(
          "1999",
          "aliases: [{ name: Kristen Ritter, sektion: X }]\nmoved_from: [heroes/old, Old]\n",
        ),
        "content/heroes/b.mdx": hero(
          "Berta",
          "",
          "[[1999]], [[Kristen Ritter]], [x](/heroes/old) and [y](/heroes/older)<Uncited/>",
        ),
      },
      3,
    );
  });

  test("a heading or an episode that cannot be read may be what others link to", () => {
    only(
      {
        "content/heroes/a.mdx": hero(
          "Anna",
          "",
          "Words.<Uncited/>\n\n## The <b\n\nMore.<Uncited/>",
        ),
        "content/heroes/b.mdx": hero("Berta", "", "[[Anna#The b]] [x](/heroes/a#the-b)<Uncited/>"),
      },
      1,
    );
    only(
      {
        "content/series/jessica-jones.mdx": partOfTwo("").replace(
          "released: 2015-11-20",
          "released: 2015",
        ),
        "content/heroes/b.mdx": hero(
          "Berta",
          "",
          "[x](/series/jessica-jones#s2e1) [y](/timeline/2015-11-20)<Uncited/>",
        ),
      },
      1,
    );
  });

  test("a quote that cannot be read may be one of a list", () => {
    only(
      {
        "content/quotes/a-word.mdx": quoteText("Words.").replace(
          "speaker: cast/krysten-ritter",
          "speaker: Krysten",
        ),
        "content/heroes/b.mdx": hero("Berta", "", "[x](/quotes/by/krysten-ritter)<Uncited/>"),
      },
      1,
    );
  });
});
