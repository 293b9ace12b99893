import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { parseOutline, parseText } from "@/lib/mdx/outline";
import { outputOf } from "@/lib/mdx/output-size";
import { walk } from "@/lib/mdx/walk";
import { ArticleBody } from "./article-body";

const long = "a".repeat(80);
const link = {
  href: `/organizations/${long}`,
  text: "x",
  title: "Nobody has written this article yet.",
  line: "jessica-jones",
  italic: true,
  missing: true,
} as const;
const body = {
  editHref: `/edit/organizations/${long}`,
  links: new Map([["x", link]]),
  quotes: new Map(),
  figures: new Map(),
  seasons: new Map([["the-punisher/10", { name: "the-punisher/10", series: link, season: 10 }]]),
  numbers: new Map(),
};

/** So many times that the rest of the page does not matter. */
const OFTEN = 40;

describe("a part of a text becomes no more than is reckoned with", () => {
  test.each([
    ["words", "\"&<>' ".replace("<", "\\<").repeat(4)],
    ["a heading", "## A section\n\nx"],
    ["a link", "[x](https://example.org/a?b=1&c=2)"],
    ["a link of the wiki", "[[x]]"],
    ["a citation", 'a<Cite source="a"/>'],
    ["a word that a source lacks", "a<Uncited/>"],
    ["a spoiler", '<Spoiler after="the-punisher/10">\n\nx\n\n</Spoiler>'],
    ["stress", "*a* **b** ~~c~~ `d`"],
    ["plain tags", "a<br/><kbd>b</kbd>"],
    ["a list", "1. a\n2. b"],
    ["code", "```\n<>\n```"],
    ["a table", "| a | b |\n| - | - |\n| c | d |\n| e | f |"],
    ["a line", "---"],
  ])("%s", async (_, part) => {
    const text = Array.from({ length: OFTEN }, () => part).join("\n\n");
    const markup = renderToStaticMarkup(await ArticleBody({ body: { text, ...body } }));
    let reckoned = 0;
    walk(parseText(text), (node) => {
      // The links of the wiki are elements by now; before, they are counted in their text.
      const isLink = node.type === "mdxJsxTextElement" && node.name === "WikiLink";
      reckoned += isLink ? outputOf({ type: "text", value: "[[x]]" }) : outputOf(node);
    });
    expect(markup.length).toBeGreaterThan(part.length);
    expect(markup.length).toBeLessThan(reckoned);
  });
});

test.each([
  ["links", "[[a]] ".repeat(50)],
  ["spoilers", '<Spoiler after="daredevil/2">\n\na<Uncited/>\n\n</Spoiler>'],
])("a short text of many %s is rejected before it becomes a huge page", (_, part) => {
  const text = Array.from({ length: Math.floor(60_000 / part.length) }, () => part).join("\n\n");
  expect(parseOutline(text).errors.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(
      /more than (?:500 kB|3000 Markdown elements|600 paragraphs|3000 Markdown marks)/,
    ),
  ]);
});

test("a text may cite 300 times", () => {
  const citing = (times: number) =>
    parseOutline(Array.from({ length: times }, () => 'A.<Cite source="a"/>').join("\n\n")).errors;
  expect(citing(300)).toEqual([]);
  expect(citing(301).map(({ reason }) => reason)).toEqual([
    "This text has more than 300 citations.",
  ]);
});
