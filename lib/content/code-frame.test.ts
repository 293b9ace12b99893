import { expect, test } from "vitest";
import { codeFrame } from "./code-frame";

/** The character above the caret. */
function pointedAt(frame: readonly string[]): string | undefined {
  const [line = "", caret = ""] = frame.slice(-2);
  return [...line][caret.indexOf("^")];
}

test("the line and the one before it, with a caret under the column", () => {
  expect(codeFrame("one\ntwo\nthree", 2, 3)).toEqual(["  1 | one", "  2 | two", "    |   ^"]);
  expect(codeFrame("one", 1, 1)).toEqual(["  1 | one", "    | ^"]);
});

test("a long line is cut around the column", () => {
  const line = `${"word ".repeat(60)}X${" word".repeat(60)}`;
  const frame = codeFrame(`${line}\n${line}`, 2, line.indexOf("X") + 1);
  expect(pointedAt(frame)).toBe("X");
  expect(frame[0]).toMatch(/^ {2}1 \| word .*…$/);
  expect(frame[1]).toMatch(/^ {2}2 \| ….*X.*…$/);
  for (const row of frame) expect(row.length).toBeLessThan(112);
});

test("the end of a long line is shown to its end", () => {
  const line = `${"a".repeat(200)}X`;
  const frame = codeFrame(line, 1, 201);
  expect(pointedAt(frame)).toBe("X");
  expect(frame[0]).toMatch(/X$/);
});

test("a tab is seen, and takes two columns, before the caret too", () => {
  expect(codeFrame("\t- a:\tX", 1, 7)).toEqual(["  1 | ⇥ - a:⇥ X", "    |         ^"]);
});

test("a letter of two units counts as one", () => {
  expect(pointedAt(codeFrame("😀😀X\nY", 1, 5))).toBe("X");
  expect(codeFrame("a\nb\n", 2, 1)).toEqual(["  1 | a", "  2 | b", "    | ^"]);
});

test("what would steer a terminal is shown as a sign that does not", () => {
  expect(codeFrame("a\u001b[31mb\u202ec", 1, 1)[0]).toBe("  1 | a�[31mb�c");
});

test("a position after the end of the file shows the last line", () => {
  expect(codeFrame("one", 2, 1)).toEqual(["  1 | one"]);
});
