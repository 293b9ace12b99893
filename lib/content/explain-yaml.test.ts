import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { parseYaml } from "./frontmatter";

/** The errors of the YAML parser, and the messages that authors see. */
const SAID: [yaml: string, code: string, ...said: string[]][] = [
  ["a: [A, , B]", "UNEXPECTED_TOKEN", "1:8 There is no item before this comma."],
  ["a: [, B]", "UNEXPECTED_TOKEN", "1:5 There is no item before this comma."],
  ["a: { b: 1, , c: 2 }", "UNEXPECTED_TOKEN", "1:12 There is no item before this comma."],
  ['a: { b: "1" c: 2 }', "UNEXPECTED_TOKEN", "1:13 A comma is missing between two items."],
  ["a: [A]]", "UNEXPECTED_TOKEN", "1:7 This bracket closes nothing."],
  ["}\na: b", "UNEXPECTED_TOKEN", "1:1 This bracket closes nothing."],
  ["a: [b] c", "UNEXPECTED_TOKEN", "1:8 Text follows the closing bracket of this value."],
  ['a: "b" c', "UNEXPECTED_TOKEN", "1:8 Text follows the closing quotation mark."],
  ["a: 'Luke's Bar'", "UNEXPECTED_TOKEN", "1:10 Text follows the closing quotation mark."],
  ["a: | b\n  c", "UNEXPECTED_TOKEN", "1:6 Text follows the | or > on this line."],
  ["a: |x\n  b", "UNEXPECTED_TOKEN", "1:5 Text follows the | or > on this line."],
  ["{ a: b }\nc: d", "UNEXPECTED_TOKEN", "2:1 This does not fit what comes before it."],
  ["a: - b", "UNEXPECTED_TOKEN", "1:4 This list starts on the line of its field name."],
  ["a: - - b", "BLOCK_AS_IMPLICIT_KEY", "1:4 This list starts on the line of its field name."],
  ["a: b: c", "BLOCK_AS_IMPLICIT_KEY", "1:4 This line has a second “: ” in its text."],
  [
    "a:\n  - b\n - c",
    "BLOCK_AS_IMPLICIT_KEY",
    "3:1 This list item is not in the same column as the ones above it.",
  ],
  [
    "a: b\n- c",
    "MISSING_CHAR",
    "2:1 This list item belongs to no list: the field above has a value already.",
  ],
  ['a: ["A" "B"]', "MISSING_CHAR", "1:9 A comma is missing between two items."],
  ['a: "b"#c', "MISSING_CHAR", "1:7 A # follows a value without a space."],
  [
    "b: c\na",
    "MISSING_CHAR",
    "2:1 This line has no field name: a colon followed by a space is missing.",
  ],
  [
    'a: "b\nc: d',
    "MISSING_CHAR",
    "2:5 A quotation mark was opened here or above and never closed.",
  ],
  ['a: ["b]', "MISSING_CHAR", "1:8 A quotation mark was opened here or above and never closed."],
  ["a: |\n      \n  b", "MISSING_CHAR", "3:3 The empty line above is indented more than the text."],
  [
    "a\nb: c",
    "MULTILINE_IMPLICIT_KEY",
    "1:1 This line has no field name: a colon followed by a space is missing.",
  ],
  [
    "a: b\n  c: d",
    "MULTILINE_IMPLICIT_KEY",
    "1:4 The next line is indented as if it continued this one.",
  ],
  ["a: [ b\n c: d ]", "MULTILINE_IMPLICIT_KEY", "1:6 A comma is missing between two items."],
  ["a:b\nc: d", "MULTILINE_IMPLICIT_KEY", "1:1 A space is missing after this colon."],
  ["a: @b", "BAD_SCALAR_START", "1:4 Text cannot start with “@”."],
  ["a: [`b]", "BAD_SCALAR_START", "1:5 Text cannot start with “`”."],
  ['a: "b\\q"', "BAD_DQ_ESCAPE", "1:6 In double quotes, a backslash starts a special character,"],
  ["a: [A, B\nc: d", "BAD_INDENT", "2:1 A [ is not closed before this point."],
  ["a: [A, B}", "BAD_INDENT", "1:9 A [ is not closed before this point."],
  ["a: [\nb\n]\nc: d", "BAD_INDENT", "2:1 A [ is not closed before this point."],
  ["a: { b: 1\nc: d", "BAD_INDENT", "2:1 A { is not closed before this point."],
  [
    "a:\n  b: 1\n c: 2",
    "BAD_INDENT",
    "3:1 This line starts in a different column than the lines it belongs to.",
  ],
  ["a: [- b]", "BLOCK_IN_FLOW", "1:5 Inside [ ] or { }, a list cannot have dashes,"],
  ["a: 1\na: 2", "DUPLICATE_KEY", "2:1 This field appears twice."],
  [
    `${"k".repeat(1100)}: b`,
    "KEY_OVER_1024_CHARS",
    "1:1 This is too long for the name of a field.",
  ],
  ["a: b\n...\nc: d", "MULTIPLE_DOCS", "3:1 A line of --- or ... ends the fields here,"],
  // These are found before the parser.
  ["a:\n\tb: c", "TAB_AS_INDENT", "2:1 YAML does not allow a tab here."],
  ["a: &x *y", "ALIAS_PROPS", "1:4 A value cannot start with &, * or ! here."],
  ["a: &x: b", "BAD_ALIAS", "1:4 A value cannot start with &, * or ! here."],
  ["a: &x &y b", "MULTIPLE_ANCHORS", "1:4 A value cannot start with &, * or ! here."],
  ["a: !x !y b", "MULTIPLE_TAGS", "1:4 A value cannot start with &, * or ! here."],
  ["a: !x b", "TAG_RESOLVE_FAILED", "1:4 A value cannot start with &, * or ! here."],
  ["a: !!set [b]", "BAD_COLLECTION_TYPE", "1:4 A value cannot start with &, * or ! here."],
  [
    "&x ? a",
    "BAD_PROP_ORDER",
    "1:1 A value cannot start with &, * or ! here.",
    "1:4 A value or a field name cannot start with a question mark",
  ],
  ["%YAML\n---\na: b", "BAD_DIRECTIVE", "1:1 A line in the fields cannot start with %."],
];

/** Why no input of ours can bring them: an option that is off, bounds that are reached before, what the library itself calls impossible. */
const NEVER = ["IMPOSSIBLE", "NON_STRING_KEY", "RESOURCE_EXHAUSTION"];

describe("a mistake in YAML is one message in plain words", () => {
  test.each(SAID)("%j (%s)", (yaml, _, ...said) => {
    const { diagnostics } = parseYaml("content/a.yaml", yaml);
    expect(diagnostics).toHaveLength(said.length);
    for (const [index, { line, column, problem }] of diagnostics.entries())
      expect(`${line}:${column} ${problem}`).toContain(said[index]);
  });

  test("a value that is cut short is reported in the same round", () => {
    const { diagnostics } = parseYaml("content/a.yaml", "title: Room #104\naliases: [A, , B]\n");
    expect(diagnostics.map(({ line }) => line)).toEqual([2, 1]);
  });

  test("the inputs bring every code that the library has", () => {
    const folder = path.dirname(createRequire(import.meta.url).resolve("yaml"));
    const types = readFileSync(path.join(folder, "errors.d.ts"), "utf8");
    const [, union = ""] = /type ErrorCode = ([^;]*)/.exec(types) ?? [];
    const codes = [...union.matchAll(/'([A-Z_0-9]+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect([...new Set(SAID.map(([, code]) => code)), ...NEVER].sort()).toEqual(codes.sort());
  });

  test.each(SAID)("%j brings %s", (yaml, code) => {
    const { errors, warnings } = parseDocument(yaml, { schema: "core", logLevel: "error" });
    expect([...errors, ...warnings].map((error) => error.code)).toContain(code);
  });
});
