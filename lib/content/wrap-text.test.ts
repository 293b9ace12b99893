import widthOf from "fast-string-width";
import { expect, test } from "vitest";
import { formatDiagnostics } from "./diagnostic";
import { wrapText } from "./wrap-text";

test("a text is broken between words, and goes on below its first word", () => {
  expect(wrapText("one two three four", 12, "  → ")).toBe("  → one two\n    three\n    four");
  expect(wrapText("one two", 80, "  ")).toBe("  one two");
});

test("a word that is wider than the line stays whole", () => {
  expect(wrapText("see https://example.com/a/long/address now", 20)).toBe(
    "see\nhttps://example.com/a/long/address\nnow",
  );
});

test("letters of East Asia are two columns wide, marks none", () => {
  expect(wrapText("朝日 e\u0301 b", 8)).toBe("朝日 é b");
  expect(wrapText("朝日 e\u0301 b", 7)).toBe("朝日 é\nb");
});

const long = "A sentence with more words than a narrow terminal can show in one of its lines.";
const problem = {
  file: "content/heroes/a.mdx",
  line: 2,
  column: 150,
  problem: long,
  fix: `Write it again. ${long}`,
};
const texts = new Map([["content/heroes/a.mdx", `---\ntitle: ${"word ".repeat(60)}\n`]]);

test.each([40, 60, 80, 120])("problems and the lines they show fit into %i columns", (width) => {
  const lines = formatDiagnostics([problem], texts, width).split("\n");
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
  expect(lines.find((line) => line.includes("^"))).toBeDefined();
});

test("the caret stands below the character in a narrow frame too", () => {
  const lines = formatDiagnostics(
    [{ ...problem, column: 121 }],
    new Map([[problem.file, `---\n${"a".repeat(120)}X${"b".repeat(90)}`]]),
    50,
  ).split("\n");
  const caret = lines.findIndex((line) => line.trim().endsWith("^"));
  expect(lines[caret - 1]?.[lines[caret]?.indexOf("^") ?? 0]).toBe("X");
});
