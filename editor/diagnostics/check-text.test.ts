import { expect, test } from "vitest";
import { heroText } from "../../lib/content/example";
import { checkText, withEdits } from "./check-text";

const file = "content/heroes/jessica-jones.mdx";
const hero = (words: string) => heroText("Jessica Jones", "", words);

test("a text without problems has none", () => {
  expect(checkText(file, hero("She is there.<Uncited/>"))).toEqual([]);
});

test("a problem with one safe way out says what to write, and the changes write it", () => {
  const text = hero("She is there.<cite Source=”a-source”/>");
  const [problem] = withEdits(file, text, checkText(file, text));
  expect(problem?.fix).not.toBe("");
  const { changes = [], label } = problem?.edit ?? {};
  const [{ from = 0, to = 0, insert = "" } = {}] = changes;
  expect(text.slice(0, from) + insert + text.slice(to)).toContain('Source="a-source"');
  expect(label).toContain('"a-source"');
});

test("what only its author can decide has no button", () => {
  const text = hero("She is <b>strong</b>.<Uncited/>");
  const problems = withEdits(file, text, checkText(file, text));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.filter(({ edit }) => edit)).toEqual([]);
});
