import { expect, test } from "vitest";
import { parseYaml } from "./frontmatter";

const problemsOf = (yaml: string) =>
  parseYaml("a.yaml", yaml).diagnostics.map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );

test.each([
  ["a tab that indents", "a:\n\tb: 1", "2:1 YAML does not allow a tab here."],
  ["an explicit key", "? a\n: b", "1:1 A value or a field name cannot start with a question mark"],
  ["an anchor", "a: &b 1", "1:4 A value cannot start with &, * or ! here"],
  ["an alias", "a: *b", "1:4 A value cannot start with &, * or ! here"],
  ["a tag", "a: !!js/function 1", "1:4 A value cannot start with &, * or ! here"],
  ["a directive", "%YAML 1.2\na: 1", "1:1 A line in the fields cannot start with %"],
  ["lists seven deep", "a: [[[[[[[1]]]]]]]", "1:10 Lists and fields are nested more than 6 deep"],
  [
    "fields indented beyond sense",
    `a:\n${" ".repeat(41)}b: 1`,
    "2:1 Lists and fields are nested more",
  ],
])("%s is an error at its position", (_what, yaml, message) => {
  expect(problemsOf(yaml)).toHaveLength(1);
  expect(problemsOf(yaml)[0]).toContain(message);
});

test("the same signs within text are text", () => {
  const yaml = `a: Who? Me * & !
b: '&x'
c: "? %"
d: [a?, b&c]
e: |
  ? a

  &b *c !d
f: a	tab between words
`;
  expect(problemsOf(yaml)).toEqual([]);
});

test.each([
  ["keys in keys", "? ".repeat(9000)],
  ["keys in keys, a line each", "\n? ".repeat(9000)],
  ["lists in lists", "[".repeat(32_000)],
  ["fields in fields", "{a: ".repeat(8000)],
  ["dashes", "- ".repeat(16_000)],
  ["colons", ": ".repeat(16_000)],
  ["quotation marks", '"'.repeat(32_000)],
  ["anchors", "&a ".repeat(10_000)],
  ["exclamation marks", "!".repeat(32_000)],
  ["stairs", Array.from({ length: 240 }, (_, step) => `${" ".repeat(step)}a:`).join("\n")],
  ["too much of anything", "a: b\n".repeat(8000)],
])("%s end in a few problems, not in a parser that hangs", (_what, yaml) => {
  const problems = problemsOf(yaml);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(50);
});
