import { describe, expect, test } from "vitest";
import { parseArticle } from "./article";
import { checkCharacters, listCharacterFixes } from "./check-characters";
import { heroText } from "./example";
import { parseFile } from "./parse-file";

const file = "content/heroes/berta.mdx";
const told = (text: string, path = file) =>
  (parseFile(path, text).diagnostics ?? []).map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );
const NBSP = "A non-breaking space (U+00A0) stands here, where only a plain one works.";

test("a character that content may not hold is one problem with its place, in every sort of file", () => {
  const turned = "The character U+202E (right-to-left override) turns";
  expect(told(heroText("Berta\u202e", "", "A.<Uncited/>"))).toEqual([
    expect.stringContaining(`2:13 ${turned}`),
  ]);
  expect(told(heroText("Berta", "", "One.<Uncited/>\n\nA\u202e.<Uncited/>"))).toEqual([
    expect.stringContaining(`8:2 ${turned}`),
  ]);
  expect(told("title: A\u202e\npublisher: B\nkind: press\n", "content/sources/a.yaml")).toEqual([
    expect.stringContaining(`1:9 ${turned}`),
  ]);
  expect(told("title: A\u202e\n", "content/images/a.yaml")[0]).toContain(`1:9 ${turned}`);
});

test("what else is wrong is told in the same round, at its own place", () => {
  const text = heroText("Berta", "alias\u200b: [B]\n", "<Cite/> \u0007{a}");
  const places = told(text).map((one) => one.split(" ")[0]);
  expect(places).toEqual(expect.arrayContaining(["5:6", "7:9", "5:1", "7:1", "7:10"]));
});

test("of thousands of the same only some are told", () => {
  expect(told(heroText("Berta", "", "a\u200b".repeat(5000)))).toHaveLength(20);
});

describe("a non-breaking space where only a plain one works", () => {
  test.each([
    [
      "indents a field",
      heroText("Berta", "powers:\n\u00a0\u00a0- text: A\n    uncited: true\n"),
      "6:1",
    ],
    ["stands behind a field's name", heroText("Berta", "aliases\u00a0: [B]\n"), "5:8"],
    ["stands behind a field's colon", heroText("Berta", "aliases:\u00a0[B]\n"), "5:9"],
    ["stands behind ##", heroText("Berta", "", "##\u00a0Powers\n\nA.<Uncited/>"), "6:3"],
    [
      "stands behind ## and a space",
      heroText("Berta", "", "## \u00a0Powers\n\nA.<Uncited/>"),
      "6:4",
    ],
    ["stands behind a dash", heroText("Berta", "", "-\u00a0A.<Uncited/>"), "6:2"],
    ["indents a paragraph", heroText("Berta", "", "\u00a0\u2003A.<Uncited/>"), "6:1"],
    ["stands behind ---", heroText("Berta").replace("---\n", "---\u00a0\n"), "1:4"],
  ])("it %s", (_, text, place) => {
    expect(told(text)[0]).toBe(`${place} ${NBSP}`);
    expect(told(text).every((one) => /space \(U\+/.test(one))).toBe(true);
    const fixed = listCharacterFixes(file, text).reduceRight(
      (done, { start, end, text: plain }) => done.slice(0, start) + plain + done.slice(end),
      text,
    );
    expect(parseArticle(file, fixed).diagnostics).toEqual([]);
  });

  test("alone before a field it goes, since a plain one would indent the field", () => {
    const text = heroText("Berta", "\u00a0aliases: [B]\n");
    expect(told(text)).toContain(`5:1 ${NBSP}`);
    const [fix, ...others] = listCharacterFixes(file, text);
    expect(others).toEqual([]);
    const fixed = text.slice(0, fix?.start) + fix?.text + text.slice(fix?.end);
    expect(fixed).toBe(heroText("Berta", "aliases: [B]\n"));
    expect(parseArticle(file, fixed).diagnostics).toEqual([]);
  });

  test("within words it is the author's choice", () => {
    const text = heroText("Berta\u00a0B", "", "##  A\u00a0b\n\n- 5\u00a0km: a\u00a0b.<Uncited/>");
    expect(checkCharacters(file, text)).toEqual({ clean: text, diagnostics: [] });
    expect(parseArticle(file, text).diagnostics).toEqual([]);
  });
});
