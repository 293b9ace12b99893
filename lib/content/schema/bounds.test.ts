import { describe, expect, test } from "vitest";
import { parseArticle } from "../article";
import { heroText } from "../example";
import { jsonSchemaOf } from "../json-schema";
import { FOLDERS } from "../suggest-path";

type Schema = { [key: string]: unknown };

/** The places of texts without a length and lists without a number in a JSON Schema. */
function findUnbounded(schema: unknown, path: string): string[] {
  if (Array.isArray(schema))
    return schema.flatMap((one, index) => findUnbounded(one, `${path}[${index}]`));
  if (typeof schema !== "object" || schema === null) return [];
  const { type, enum: values, const: value, maxLength, maxItems } = schema as Schema;
  const isOpen = values === undefined && value === undefined;
  const here = [
    ...(type === "string" && isOpen && maxLength === undefined ? [path] : []),
    ...(type === "array" && maxItems === undefined ? [path] : []),
  ];
  return [
    ...here,
    ...Object.entries(schema).flatMap(([key, inner]) => findUnbounded(inner, `${path}.${key}`)),
  ];
}

test.each(FOLDERS)(
  "every text and every list in the fields of %s has a bound, in editors too",
  (folder) => {
    expect(findUnbounded(jsonSchemaOf(folder, []), folder)).toEqual([]);
  },
);

test("a field without a bound would be found", () => {
  const schema = { properties: { a: { type: "string" }, b: { type: "array", items: {} } } };
  expect(findUnbounded(schema, "x")).toEqual(["x.properties.a", "x.properties.b"]);
});

describe("text that no page can hold is one problem at its field", () => {
  const problems = (title: string) =>
    parseArticle("content/heroes/a.mdx", heroText(title)).diagnostics.map(
      ({ line, column, field, problem }) => `${line}:${column} ${field}: ${problem}`,
    );

  test.each([
    ["x".repeat(25_000), "Expected at most 120 characters; found 25000."],
    ["x".repeat(121), "Expected at most 120 characters; found 121."],
    ['"\\u202Ea"', "The character U+202E (right-to-left override) changes the direction"],
    ['"a\\0"', "The character U+0000 (NUL) is a control character"],
    ['"a\\uFFFE"', "The character U+FFFE is not a Unicode character."],
    ['"\\uD800"', "The character U+D800 is not a Unicode character."],
    ['"a\\u200B"', "The character U+200B (zero-width space) is invisible."],
    ['"\\u200D\\u200C"', "This text has no visible characters."],
    ['"\\u2800"', "This text has no visible characters."],
    ['"\\u0301"', "This text has no visible characters."],
    ['"a\\nb"', "This text has more than one line."],
    ["|\n  a\n  b", "This text has more than one line."],
    ['"   "', "This is empty."],
  ])("%s", (title, problem) => {
    expect(problems(title)).toEqual([expect.stringContaining(`2:8 title: ${problem}`)]);
  });

  test("what people write with passes", () => {
    for (const title of [
      "x".repeat(120),
      "東京",
      "“A” and “B”",
      "👩\u200d🚒",
      "'1'",
      "'#1'",
      '">\\u00e9"',
    ])
      expect(problems(title)).toEqual([]);
  });

  test("a list has an end", () => {
    const aliases = Array.from({ length: 101 }, (_, index) => `A${index}`);
    const text = heroText("A", `aliases: [${aliases.join(", ")}]\n`);
    expect(parseArticle("content/heroes/a.mdx", text).diagnostics[0]?.problem).toBe(
      "Expected at most 100 items; found 101.",
    );
  });

  test("a description says how long it is", () => {
    const text = heroText("A").replace(/^description: .*$/m, "description: Too short.");
    expect(parseArticle("content/heroes/a.mdx", text).diagnostics[0]?.problem).toBe(
      "Expected 70 to 170 characters; found 10.",
    );
  });
});
