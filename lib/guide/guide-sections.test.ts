import { expect, test } from "vitest";
import { finish } from "../state/slices";
import { guideSections } from "./guide-sections";
import { guidePages } from "./load-guide";

const slugs = new Set(guidePages().map(({ slug }) => slug));
const sectionsOf = (text: string) => finish(guideSections({ text }, slugs));

test("a page has its text by section, with the ids of its headings, and without its examples", () => {
  const text =
    "Words of `code` and [a link](language.mdx).\n\n## What’s *next*\n\n- one\n- two\n\n```mdx\n## An example\n```\n\n### Below\n\n| a | b |\n| - | - |\n| c | d |\n";
  expect(sectionsOf(text)).toEqual([
    { heading: undefined, text: "Words of code and a link.", reveals: [] },
    {
      heading: { id: "whats-next", text: "What’s next" },
      text: "one two Below a b c d",
      reveals: [],
    },
  ]);
});

test("every page of the guide has sections", () => {
  for (const { text, file } of guidePages())
    expect(sectionsOf(text).length, file).toBeGreaterThan(0);
});

test("a page that is not valid is an error", () => {
  expect(() => sectionsOf("<b>x</b>")).toThrow("is not used in the guide");
});
