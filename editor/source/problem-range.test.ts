import { expect, test } from "vitest";
import { problemRange } from "./problem-range";

const marked = (line: string, column: number) => {
  const { from, to } = problemRange(line, column);
  return line.slice(from, to);
};

test.each([
  ["a word", "She is strong.", 8, "strong."],
  ["a tag", "He is <b>strong</b>.", 7, "<b>"],
  ["a tag that does not end", "He is <Cite source=", 7, "<Cite source="],
  ["a link", "See [[Nobody]] there.", 5, "[[Nobody]]"],
  ["a link that does not end", "See [[Nobody there.", 5, "[[Nobody there."],
  ["a value of a field", "released: 2017-13-01", 11, "2017-13-01"],
  ["one character of others", "a | b", 3, "|"],
  ["the last character, beyond the line", "abc", 9, "c"],
  ["nothing of an empty line", "", 1, ""],
])("marks %s", (_, line, column, expected) => {
  expect(marked(line, column)).toBe(expected);
});
