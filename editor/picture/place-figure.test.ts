import { expect, test } from "vitest";
import { placeFigure } from "./place-figure";

const FIELDS = "---\ntitle: Harlem\n---\n";
const FIGURE = '<Figure image="door"/>';

/** The text after a figure was placed where the bar is; `▣` is the figure, `¦` its end. */
function place(marked: string): string {
  const text = marked.replace("¦", "");
  const { change, end } = placeFigure(text, marked.indexOf("¦"), "door");
  const changed = text.slice(0, change.from) + change.insert + text.slice(change.to);
  return `${changed.slice(0, end)}¦${changed.slice(end)}`.replace(FIGURE, "▣");
}

test.each([
  // In a paragraph of one line, of several, and at its end: after it.
  ["On¦e.\n\nTwo.\n", "One.\n\n▣¦\n\nTwo.\n"],
  ["One\n¦and a half.\n\nTwo.\n", "One\nand a half.\n\n▣¦\n\nTwo.\n"],
  ["O¦ne\nand a half.\n\nTwo.\n", "One\nand a half.\n\n▣¦\n\nTwo.\n"],
  ["One.¦", "One.\n\n▣¦\n"],
  ["One.¦\n", "One.\n\n▣¦\n"],
  // At the beginning of a block: before it.
  ["¦One.\n", "▣¦\n\nOne.\n"],
  ["One.\n\n¦Two.\n", "One.\n\n▣¦\n\nTwo.\n"],
  ["One.\n\n¦## Later\n\nTwo.\n", "One.\n\n▣¦\n\n## Later\n\nTwo.\n"],
  // On an empty line: there.
  ["¦", "▣¦\n"],
  ["One.\n¦", "One.\n\n▣¦\n"],
  ["One.\n\n¦\n\nTwo.\n", "One.\n\n▣¦\n\nTwo.\n"],
  ["One.\n¦\nTwo.\n", "One.\n\n▣¦\n\nTwo.\n"],
  // A list stays one list.
  ["- one¦\n- two\n\nEnd.\n", "- one\n- two\n\n▣¦\n\nEnd.\n"],
  // Inside a spoiler it stays inside.
  [
    '<Spoiler after="daredevil/2">\nOne¦.\n</Spoiler>\n',
    '<Spoiler after="daredevil/2">\nOne.\n\n▣¦\n\n</Spoiler>\n',
  ],
  [
    '<Spoiler after="daredevil/2">¦\nOne.\n</Spoiler>\n',
    '<Spoiler after="daredevil/2">\n\n▣¦\n\nOne.\n</Spoiler>\n',
  ],
  ["One.\n</Spoiler>¦\n\nTwo.\n", "One.\n</Spoiler>\n\n▣¦\n\nTwo.\n"],
])("a figure is alone on its line, and splits nothing: %j", (before, after) => {
  expect(place(before)).toBe(after);
  // The same below fields, with an empty line between them and the figure.
  expect(place(FIELDS + before)).toBe(FIELDS + after.replace(/^▣/, "\n▣"));
});

test("none is placed in the fields: it goes to the end of the text", () => {
  expect(place("---\ntitle: ¦Harlem\n---\n\nOne.\n")).toBe(`${FIELDS}\nOne.\n\n▣¦\n`);
});
