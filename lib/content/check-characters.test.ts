import { describe, expect, test } from "vitest";
import { parseArticle } from "./article";
import { checkCharacters, listCharacterFixes } from "./check-characters";
import { heroText } from "./example";
import { parseFile } from "./parse-file";

const file = "content/heroes/berta.mdx";
const messagesOf = (text: string, path = file) =>
  (parseFile(path, text).diagnostics ?? []).map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );
const fix = (text: string) =>
  [...listCharacterFixes(file, text)]
    .sort((a, b) => a.start - b.start)
    .reduceRight(
      (done, { start, end, text: right }) => done.slice(0, start) + right + done.slice(end),
      text,
    );
const NBSP = "There is a non-breaking space (U+00A0) here, where only a plain space works.";

test("a forbidden character is one problem with its position, in every kind of file", () => {
  const turned = "The character U+202E (right-to-left override) changes";
  expect(messagesOf(heroText("Berta\u202e", "", "A.<Uncited/>"))).toEqual([
    expect.stringContaining(`2:13 ${turned}`),
  ]);
  expect(messagesOf(heroText("Berta", "", "One.<Uncited/>\n\nA\u202e.<Uncited/>"))).toEqual([
    expect.stringContaining(`8:2 ${turned}`),
  ]);
  expect(
    messagesOf("title: A\u202e\npublisher: B\nkind: press\n", "content/sources/a.yaml"),
  ).toEqual([expect.stringContaining(`1:9 ${turned}`)]);
  expect(messagesOf("title: A\u202e\n", "content/images/a.yaml")[0]).toContain(`1:9 ${turned}`);
});

test("other problems are reported in the same run, at their own positions", () => {
  const text = heroText("Berta", "alias\u200b: [B]\n", "<Cite/> \u0007{a}");
  const places = messagesOf(text).map((one) => one.split(" ")[0]);
  expect(places).toEqual(expect.arrayContaining(["5:6", "7:9", "5:1", "7:1", "7:10"]));
});

test("of thousands of the same character only some are reported", () => {
  expect(messagesOf(heroText("Berta", "", "a\u200b".repeat(5000)))).toHaveLength(20);
});

test.each([
  ["before a field", heroText("Berta").replace("line", "\u200b\u200b\u200bline")],
  ["before the first field", heroText("Berta").replace("title", "\ufefftitle")],
  ["in the name of a field", heroText("Berta").replace("line", "li\u200bne")],
  ["in an id", heroText("Berta").replace("jessica-jones", "jessica\u200b-jones")],
  ["in a link", heroText("Berta", "", "A [[Jes\u00adsica]].<Uncited/>")],
  ["before a list", heroText("Berta", "powers:\n\u200b  - text: A\n    uncited: true\n")],
  ["that turns the writing before a field", heroText("Berta").replace("line", "\u202eline")],
  ["of control before a field", heroText("Berta").replace("line", "\u0007\u0007line")],
  ["of a word processor in a row", heroText("Berta", "", "A\ufeff\ufeff\ufeff.<Uncited/>")],
])("an invisible character %s is one problem, and brings no other", (_, text) => {
  expect(messagesOf(text)).toEqual([expect.stringContaining("The character U+")]);
});

describe("a non-breaking space where only a plain one works", () => {
  test.each([
    [
      "indents a field",
      heroText("Berta", "powers:\n\u00a0\u00a0- text: A\n    uncited: true\n"),
      "6:1",
    ],
    ["follows a field's name", heroText("Berta", "aliases\u00a0: [B]\n"), "5:8"],
    ["follows a field's colon", heroText("Berta", "aliases:\u00a0[B]\n"), "5:9"],
    ["follows ##", heroText("Berta", "", "##\u00a0Powers\n\nA.<Uncited/>"), "6:3"],
    ["follows ## and a space", heroText("Berta", "", "## \u00a0Powers\n\nA.<Uncited/>"), "6:4"],
    ["follows a dash", heroText("Berta", "", "-\u00a0A.<Uncited/>"), "6:2"],
    ["indents a paragraph", heroText("Berta", "", "\u00a0\u2003A.<Uncited/>"), "6:1"],
    ["follows ---", heroText("Berta").replace("---\n", "---\u00a0\n"), "1:4"],
  ])("it %s", (_, text, place) => {
    expect(messagesOf(text)[0]).toBe(`${place} ${NBSP}`);
    expect(messagesOf(text).every((one) => /space \(U\+/.test(one))).toBe(true);
    expect(parseArticle(file, fix(text)).diagnostics).toEqual([]);
  });

  test.each([
    ["alone", "\u00a0aliases: [B]\n", 5],
    ["in a run", "\u00a0\u00a0 \u00a0aliases: [B]\n", 5],
    ["of another sort", "\u3000aliases: [B]\n", 5],
    ["after a list", "powers:\n  - text: A\n    uncited: true\n\u00a0\u00a0aliases: [B]\n", 8],
  ])(
    "%s before a field is one problem, and goes, since plain spaces would indent the field",
    (_, fields, line) => {
      const text = heroText("Berta", fields);
      expect(messagesOf(text)).toEqual([expect.stringMatching(`^${line}:1 .*before this field`)]);
      const fixed = fix(text);
      expect(fixed).toBe(heroText("Berta", fields.replace(/[\u00a0\u3000 ]+aliases/, "aliases")));
      expect(parseArticle(file, fixed).diagnostics).toEqual([]);
    },
  );

  test("before every field of a file is one problem a line", () => {
    const text = heroText("Berta").replace(/^(?=[a-z])/gm, "\u00a0");
    expect(messagesOf(text).map((one) => one.split(" ")[0])).toEqual(["2:1", "3:1", "4:1"]);
    expect(fix(text)).toBe(heroText("Berta"));
  });

  test.each([
    ["before a field and after it", heroText("Berta").replace("title: ", "\u00a0title:\u00a0"), 2],
    [
      "of several before a nested field",
      heroText("Berta", "powers:\n  - text: A\n  \u00a0 uncited: true\n"),
      1,
    ],
    ["of several after ##", heroText("Berta", "", "##\u00a0 \u00a0Powers\n\nA.<Uncited/>"), 1],
    ["after the number of a list item", heroText("Berta", "", "1.\u00a0A.<Uncited/>"), 1],
    [
      "in the second line of a table",
      heroText("Berta", "", "| A | B |\n|\u00a0- | - |\n| a | b <Uncited/> |"),
      1,
    ],
    ["before an unknown field", heroText("Berta", "\u00a0aliazes: [B]\n"), 2],
  ])("a run %s is one problem", (_, text, count) => {
    expect(messagesOf(text)).toHaveLength(count);
  });

  test("within words it is the author's choice", () => {
    const text = heroText("Berta\u00a0B", "", "##  A\u00a0b\n\n- 5\u00a0km: a\u00a0b.<Uncited/>");
    expect(checkCharacters(file, text)).toEqual({ clean: text, diagnostics: [] });
    expect(parseArticle(file, text).diagnostics).toEqual([]);
  });
});
