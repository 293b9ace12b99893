import { describe, expect, test } from "vitest";
import { checkComplexity, countLines, TEXT_LIMITS } from "./complexity-limits";
import { parseOutline } from "./outline";

/** Texts of 63 kB that took a parser from 7 to 55 seconds. */
const SLOW: [piece: string, times: number, problem: keyof typeof TEXT_LIMITS][] = [
  ["a\n=\n\n", 12_000, "blocks"],
  ["- - - a\n", 8000, "items"],
  ["- - - a\n\n", 7000, "items"],
  ["> a\nb\n", 10_000, "blockLines"],
  ["- a\nb\n", 10_000, "blockLines"],
  ["|a|\n", 15_000, "blockLines"],
  ["a|b\n", 15_000, "blockLines"],
  ["[[a a a\n", 7000, "blockLines"],
  ["[[a a a", 9000, "marks"],
  ["[[a\n\n", 12_000, "blocks"],
  ["- ", 15_000, "depth"],
  ["a\n\n\n\n", 16_000, "lines"],
  [`${"a\n".repeat(90)}\n`, 300, "lines"],
  // Linear in their length, and more than a second of a processor.
  [`${"[a](b) ".repeat(60)}\n\n`, 140, "allMarks"],
  [`${"*a_ ".repeat(100)}\n\n`, 150, "allMarks"],
];

test.each(SLOW)("%j repeated is an error before it is parsed", (piece, times, limit) => {
  const text = piece.repeat(times);
  const { problem } = TEXT_LIMITS[limit];
  expect(checkComplexity(text)?.problem).toBe(problem);
  expect(parseOutline(text).errors.map(({ reason }) => reason)).toEqual([problem]);
});

test("an exceeded limit is reported at the first line over it", () => {
  const { most } = TEXT_LIMITS.blockLines;
  expect(checkComplexity("\n\n\na\n".repeat(100))).toBeUndefined();
  expect(checkComplexity(`\n\n${"a\n".repeat(most)}`)).toBeUndefined();
  expect(checkComplexity(`\n\n${"a\n".repeat(most + 1)}`)?.line).toBe(most + 3);
});

test("empty lines in the place of the fields do not count", () => {
  expect([...countLines(`${"\n".repeat(5000)}a\n`)].at(-1)?.lines).toBe(2);
});

describe("text in braces or after import is never parsed as code", () => {
  /** The parser of JavaScript took 39 seconds for it. */
  const list = `export default (\n${"a,\n".repeat(150)}`;

  test("a line that MDX would run is reported at the start of any paragraph", () => {
    for (const text of [
      list,
      "a\n\nimport b from 'b'",
      '<Spoiler after="a/1">\n\nexport {a}\n\n</Spoiler>',
    ])
      expect(parseOutline(text).errors.map(({ reason }) => reason)).toContain(
        "An article cannot import or export code.",
      );
  });

  test("words that only look like one are words", () => {
    for (const text of [
      "importing",
      "- import duties",
      "Goods for\nexport and import",
      "    import a",
    ])
      expect(parseOutline(text).errors).toEqual([]);
  });

  test("invalid JavaScript is reported like valid JavaScript", () => {
    const reasons = ["{a}", "{a b}", "{`}`}", "<Cite source={a b}/>"].map(
      (text) => parseOutline(text).errors[0]?.ruleId,
    );
    expect(reasons).toEqual(["not-allowed", "not-allowed", "not-allowed", "prop-is-code"]);
  });
});
