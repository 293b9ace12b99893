import { expect, test } from "vitest";
import { heroText } from "./example";
import { parseFile } from "./parse-file";

const BLOCK = `${"[a](b) ".repeat(50)}<Uncited/>\n\n`;

const problemsOf = (count: number) => {
  const text = heroText("A hero").replace(/---\n[^-]*$/, `---\n${BLOCK.repeat(count / 50)}`);
  return parseFile("content/heroes/a-hero.mdx", text).diagnostics ?? [];
};

test("of a file with thousands of problems the first are reported, and how many follow", () => {
  expect(problemsOf(150)).toHaveLength(150);
  const problems = problemsOf(550);
  expect(problems).toHaveLength(201);
  expect(problems.at(-1)?.problem).toBe("This file has 350 more problems after this one.");
});
