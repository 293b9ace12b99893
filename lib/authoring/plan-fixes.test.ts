import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  filesOf,
  heroText,
  quoteText,
  seriesText,
  smallWiki,
  sourceText,
} from "../content/example";
import { assembleWiki } from "../content/load";
import { filesAfter } from "./change";
import { planFixes } from "./plan-fixes";

type Files = Record<string, string>;

const C = '<Cite source="report"/>';
const [own, other] = ["content/heroes/jessica-jones.mdx", "content/heroes/b.mdx"];

const wiki: Files = {
  ...smallWiki,
  [own]: heroText(
    "Jessica Jones",
    "aliases: [The Detective, { name: Hell’s Door, section: The Door }]\nmoved_from: [heroes/jess]\n",
    `Text.${C}\n\n## The Door\n\nText.${C}`,
  ),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", "moved_from: [series/aka]\n"),
  "content/sources/report.yaml": sourceText("A report", "moved_from: [old]\n"),
  "content/quotes/a-word.mdx": quoteText("A word.", "moved_from: [quotes/the-word]\n"),
};

/** Most files are the same in every test. */
const fixed = (files: Files) => planFixes(filesOf(files));
const problemsOf = (files: Files) => assembleWiki(filesOf(files)).diagnostics;
const fixAll = (files: Files): Files =>
  Object.fromEntries(filesAfter(filesOf(files), fixed(files).changes).textByFile);

/** The fixed text of a separate article. */
const fixedBody = (body: string) => {
  const files = fixAll({ ...wiki, [other]: heroText("Berta", "", body) });
  return files[other]?.split("---\n").slice(2).join("---\n").trimEnd();
};

test("a valid wiki is not changed", () => {
  expect(problemsOf(wiki)).toEqual([]);
  expect(fixed(wiki)).toEqual({ changes: [], applied: [], nameless: [] });
});

describe("makes safe fixes in a text", () => {
  test.each([
    [
      "links in another case",
      `[[jessica jones]] [[THE  detective|she]]${C}`,
      `[[Jessica Jones]] [[The Detective|she]]${C}`,
    ],
    [
      "ids and slugs in another case",
      `[[Heroes/Jessica-Jones]] [[Krysten-Ritter]]${C}`,
      `[[heroes/jessica-jones]] [[krysten-ritter]]${C}`,
    ],
    ["apostrophes as the article has them", `[[Hell's Door]]${C}`, `[[Hell’s Door]]${C}`],
    [
      "ids that an article had before",
      `[[heroes/jess]] [[heroes/jess|she]] [her](/heroes/jess#top)${C}`,
      `[[heroes/jessica-jones]] [[heroes/jessica-jones|she]] [her](/heroes/jessica-jones#top)${C}`,
    ],
    [
      "a former id of a source",
      `A.<Cite source="old"/> [b](/sources/old)${C}`,
      `A.${C} [b](/sources/report)${C}`,
    ],
    ["a former slug", `[[aka]] ${C}`, `[[series/jessica-jones]] ${C}`],
    ["a former id of a quote", '<Quote id="the-word"/>', '<Quote id="a-word"/>'],
    [
      "a former series in a spoiler",
      `<Spoiler after="aka/1">\n\nText.${C}\n\n</Spoiler>`,
      `<Spoiler after="jessica-jones/1">\n\nText.${C}\n\n</Spoiler>`,
    ],
    [
      "curly marks around props",
      'A.<Cite source=“report”/> B.<Cite source=”report"/> C.<Cite source=‘report’ />',
      `A.${C} B.${C} C.<Cite source="report" />`,
    ],
    [
      "curly marks around words with an apostrophe",
      "<Figure image=“x” caption=“The hero’s ‘own’ door”/>",
      '<Figure image="x" caption="The hero’s ‘own’ door"/>',
    ],
    [
      "props without marks",
      "A.<Cite source=report/>\n\n<Spoiler after=jessica-jones/1>\n\nText.<Uncited/>\n\n</Spoiler>",
      `A.${C}\n\n<Spoiler after="jessica-jones/1">\n\nText.<Uncited/>\n\n</Spoiler>`,
    ],
    [
      "components in another case",
      `A.<cite source="report"/> <uncited/>\n\n<spoiler After="jessica-jones/1">\n\nText.${C}\n\n</spoiler>`,
      `A.${C} <Uncited/>\n\n<Spoiler after="jessica-jones/1">\n\nText.${C}\n\n</Spoiler>`,
    ],
    [
      "components that nobody closed",
      'A.<Cite source="report"> B<br>c.<Uncited>',
      `A.${C} B<br/>c.<Uncited/>`,
    ],
    [
      "headings of the title’s level",
      `# One\n\nText.${C}\n\n## Part\n\nText.${C}\n\n# Two`,
      `## One\n\nText.${C}\n\n### Part\n\nText.${C}\n\n## Two`,
    ],
    [
      "levels left out",
      `## One\n\nText.${C}\n\n#### Part\n\n#### Part 2\n\n### Part 3\n\n## Two`,
      `## One\n\nText.${C}\n\n### Part\n\n### Part 2\n\n### Part 3\n\n## Two`,
    ],
    [
      "several mistakes in a row",
      "A [[jessica jones]].<cite source=“report”> [[heroes/jess]]",
      `A [[Jessica Jones]].${C} [[heroes/jessica-jones]]`,
    ],
  ])("%s", (_, was, is) => {
    expect(fixedBody(was)).toBe(is);
  });
});

describe("leaves uncertain cases to the author", () => {
  test.each([
    [
      "code",
      `\`[[jessica jones]] <cite>\` ${C}\n\n\`\`\`\n# One\n[[jessica jones]] <Cite source=“report”/>\n\`\`\``,
    ],
    ["a near miss", `[[Jessica Jonse]]${C}`],
    ["a heading that says the title again", `# Berta\n\nText.${C}`],
    ["levels that go too deep", `# 1\n\n## 2\n\n### 3\n\n#### 4\n\nText.${C}`],
    ["a heading underlined", `One\n===\n\nText.${C}`],
    ["HTML for emphasis, and words in <Quote>", "<cite>words</cite> and <Quote>words</Quote>"],
    ["words of a section in another case", `[[hell’s door]]${C}`],
    ["an unclosed spoiler", `<Spoiler after="jessica-jones/1">\n\nText.${C}`],
    ["a curly mark that nothing closes", "A.<Cite source=“report/>"],
    ["addresses elsewhere", `[a](https://example.org/heroes/jess) [b](/heroes/jess-2)${C}`],
  ])("%s", (_, body) => {
    expect(fixedBody(body)).toBe(body);
  });
});

describe("fixes the fields and the end of a file", () => {
  const one = (text: string) => fixAll({ ...wiki, [other]: text })[other];

  test("a missing line break", () => {
    expect(one(heroText("Berta").trimEnd())).toBe(`${heroText("Berta").trimEnd()}\n`);
  });

  test("invisible characters, and non-breaking spaces where a plain one belongs", () => {
    const right = heroText("Berta", "aliases: [B]\n", `## Her\u00a0self\n\nText.${C}`);
    const wrong = right
      .replace("aliases: ", "\u200baliases:\u00a0")
      .replace("## ", "##\u00a0")
      .replace("Text", "\ufeffTe\u00adxt");
    expect(one(wrong)).toBe(right);
  });

  test("tabs before fields", () => {
    const fields = (tab: string) =>
      heroText("Berta", `powers:\n${tab}- text: Strength\n${tab}${tab}uncited: true\n`);
    expect(one(fields("\t"))).toBe(fields("  "));
    expect(one(fields(" \t"))).toBe(fields(" \t"));
  });

  test("references to former ids of an article", () => {
    const fields = (hero: string, series: string) =>
      heroText(
        "Berta",
        `relations: [{ to: "heroes/${hero}", role: ally, uncited: true, reveals: ${series}/1 }] # a\n`,
      );
    expect(one(fields("jess", "aka"))).toBe(fields("jessica-jones", "jessica-jones"));
  });

  test("the missing line break of a source", () => {
    const text = wiki["content/sources/report.yaml"] ?? "";
    const file = "content/sources/report.yaml";
    expect(fixAll({ ...wiki, [file]: text.trimEnd() })[file]).toBe(text);
  });
});

test("each fix is reported: file and line, old text, new text", () => {
  const body = `[[jessica jones]]${C}\n\n# One\n\nText.<cite source=“report”/>`;
  expect(fixed({ ...wiki, [other]: heroText("Berta", "", body) }).applied).toEqual([
    { file: other, line: 10, was: "“report”", is: '"report"' },
    { file: other, line: 10, was: "<cite", is: "<Cite" },
    { file: other, line: 8, was: "# One", is: "## One" },
    { file: other, line: 6, was: "jessica jones", is: "Jessica Jones" },
  ]);
});

test("a fix that would add a problem in another file is omitted, the others are made", () => {
  const files = {
    ...wiki,
    "content/characters/secret.mdx": `---\ntitle: Secret\nmoved_from: [characters/sec]\nreveals: jessica-jones/1\ndescription: ${"A sentence long enough to stand in a list of search results, no more than that."}\n---\nWords.<Uncited/>\n`,
    [other]: heroText("Berta", "", `[[sec]]${C}`),
    "content/heroes/c.mdx": heroText("Carl", "", `[[jessica jones]]${C}`),
  };
  expect(fixAll(files)[other]).toBe(files[other]);
  expect(fixAll(files)["content/heroes/c.mdx"]).toContain("[[Jessica Jones]]");
});

describe("no fix depends on a file with an error", () => {
  const netflix = (fields: string, body: string) =>
    `---\ntitle: Netflix\n${fields}type: network\ndescription: A sentence long enough to stand in a list of search results, no more than that.\n---\n${body}\n`;
  const linking = heroText("Berta", "", `Of [[Netflix]] and [[jessica jones]].${C}`);
  const withNetflix = (fields: string, body: string) => {
    const files = {
      ...wiki,
      "content/organizations/netflix.mdx": netflix(fields, body),
      [other]: linking,
    };
    return { plan: fixed(files), after: fixAll(files)[other] };
  };

  test("an unparsable text does not hide its title: links to it stay, and others are fixed", () => {
    const { plan, after } = withNetflix("", "I <3 this.");
    expect(after).toContain("[[Netflix]] and [[Jessica Jones]]");
    expect(plan.nameless).toEqual([]);
  });

  test.each([
    ["a field that is wrong", "aliases: 3\n", "It streams.<Uncited/>"],
    ["fields that cannot be read", "aliases: [a: b\n", "It streams.<Uncited/>"],
    ["a merge that was not finished", "<<<<<<< HEAD\n", "It streams.<Uncited/>"],
  ])("%s makes its names unknown: no link is rewritten anywhere", (_, fields, body) => {
    const { plan, after } = withNetflix(fields, body);
    expect(after).toBe(linking);
    expect(plan.nameless).toEqual(["content/organizations/netflix.mdx"]);
  });

  test("a file that could not be loaded makes its names unknown, too", () => {
    const problem = { line: 1, column: 1, problem: "This file is larger than 64 kB.", fix: "" };
    const diagnostics = [{ file: "content/organizations/netflix.mdx", ...problem }];
    const files = { ...filesOf({ ...wiki, [other]: linking }), diagnostics };
    expect(planFixes(files).changes).toEqual([]);
  });
});

describe("for any text", () => {
  const piece = fc.constantFrom(
    "[[jessica jones]]",
    "[[Jess",
    "[[heroes/jess|x]]",
    "`[[jessica jones]]`",
    "<cite source=“report”/>",
    "<Cite source=report>",
    C,
    "<Uncited>",
    "<br>",
    "\n\n# One\n\n",
    "\n\n#### Two\n\n",
    "\n\n```\n# code <cite>\n```\n\n",
    "\n\n- x ",
    "{",
    "*a* ",
    "| a |\n| - |\n",
    "“words” ",
    '\n\n<spoiler after="aka/1">\n\n',
    "\n\n</spoiler>\n\n",
    "\t",
  );
  const text = fc.array(piece, { maxLength: 7 });

  test("fixing is idempotent, adds no problem, and does not change code", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const files = { ...wiki, [other]: heroText("Berta", "", pieces.join("")) };
        const once = fixAll(files);
        expect(fixed(once).changes).toEqual([]);
        const count = (some: Files) => problemsOf(some).length;
        const isReadable = problemsOf(files).every(({ file }) => file !== other);
        if (isReadable) expect(count(once)).toBeLessThanOrEqual(count(files));
        const code = (one = "") => one.match(/`+[^`]+`+/g);
        expect(code(once[other])).toEqual(code(files[other]));
      }),
      { numRuns: 10 },
    );
  }, 20_000);
});
