import { expect, test } from "vitest";
import { insertionOf } from "./help-examples";

const FIELDS = "---\ntitle: Luke Cage\n---\n";

/** The text after an example was inserted where the bar is. */
function insert(marked: string, example: string, isBlock: boolean): string {
  const cursor = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  const { from, to, insert: added } = insertionOf(text, cursor, { text: example, isBlock });
  return text.slice(0, from) + added + text.slice(to);
}

test("words are inserted at the cursor", () => {
  expect(insert(`${FIELDS}He meets ¦ there.\n`, "[[Jessica Jones]]", false)).toBe(
    `${FIELDS}He meets [[Jessica Jones]] there.\n`,
  );
});

test.each([
  ["He ¦meets her.\n\nThey talk.\n", "He meets her.\n\n## Later\n\nThey talk.\n"],
  ["He meets her.¦\nThey talk.\n", "He meets her.\n\n## Later\n\nThey talk.\n"],
  ["He meets her.¦", "He meets her.\n\n## Later"],
  ["He meets her.\n¦", "He meets her.\n\n## Later"],
  ["He meets her.\n\n¦\n\nThey talk.\n", "He meets her.\n\n## Later\n\nThey talk.\n"],
])("a block has empty lines around it: %j", (before, after) => {
  expect(insert(FIELDS + before, "## Later", true)).toBe(FIELDS + after);
});

test("no example is inserted into the fields: it goes to the end of the text", () => {
  for (const isBlock of [true, false])
    expect(insert(`---\ntitle: ¦Luke Cage\n---\nWords.\n`, "[[A]]", isBlock)).toBe(
      `${FIELDS}Words.\n\n[[A]]`,
    );
});
