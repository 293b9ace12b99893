import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lineStyles } from "./line-styles";
import { parseSettings, SettingsError } from "./parse-settings";

const text = readFileSync("lib/settings/example.yaml", "utf8");
const parse = (written: string) => parseSettings("content/wiki.yaml", written);

test("the settings of the fixture wiki are valid", () => {
  expect(parse(text).lines.map(({ role }) => role)).toEqual([
    "meets",
    "meets",
    "meets",
    "meets",
    "branch",
    "interchange",
  ]);
});

describe("a problem is reported with file, line and field", () => {
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
  test.each([
    ["a number that should be text", "name: Midland Circle", "name: 1999", 2, "quotation marks"],
    ["a missing field", "tagline: ", "tagling: ", 1, "tagline"],
    ["an invalid color", '"#c4262e"', "red", lineOf("id: daredevil"), "lines.0.color"],
    [
      "two lines of one name",
      "id: luke-cage",
      "id: daredevil",
      lineOf("id: luke-cage"),
      "two lines",
    ],
    ["a line without a letter", "letter: J, ", "", lineOf("id: jessica-jones"), "has no letter"],
    [
      "a code of two series",
      "codes: [lc]",
      "codes: [dd]",
      lineOf("codes: [lc]"),
      "short form “dd”",
    ],
    ["YAML that cannot be read", "owners: [Marvel", "owners: [[Marvel", 0, "content/wiki.yaml:"],
  ])("%s", (_, words, wrong, line, field) => {
    const broken = () => parse(text.replace(words, wrong));
    expect(broken).toThrow(field);
    if (line > 0) expect(broken).toThrow(`content/wiki.yaml:${line} `);
  });
});

describe("a hostile file ends in a message, not in a stack trace", () => {
  test.each([
    ["aliases that multiply", `${text}\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`],
    ["an alias of nothing", text.replace("name: Midland Circle", "name: *nobody")],
    ["nothing", ""],
    ["a list", "- one\n"],
    ["deep lists", `${"[".repeat(20_000)}\n`],
    ["a file of megabytes", `${text}\n# ${"a".repeat(100_000)}\n`],
    ["a link to another host", text.replace("href: /team", "href: //evil.example")],
  ])("%s", (_, written) => {
    expect(() => parse(written)).toThrow(SettingsError);
  });
});

test("each line has its colors in the stylesheet, and the interchange has the colors of those that meet", () => {
  const styles = lineStyles(parse(text));
  expect(styles).toContain('[data-line="luke-cage"] {\n  --line: #d99a00;');
  expect(styles).toContain("#c4262e 0% 25%, #6b4fbb 25% 50%, #d99a00 50% 75%, #1b7e45 75% 100%");
  expect(styles).toContain('[data-line="defenders"] {\n  --line: var(--sign);');
});

test("a wiki whose lines do not meet is without stripes", () => {
  expect(lineStyles({ lines: [] })).toContain("var(--ink) 0 100%");
});
