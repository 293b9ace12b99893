import { expect, test } from "vitest";
import { filesOf, smallWiki } from "../content/example";
import { assembleWiki } from "../content/load";
import { checkOutput } from "./check-output";
import { checkReportSchema } from "./check-report";

const checkedOf = (more: Record<string, string> = {}) => {
  const files = filesOf({ ...smallWiki, ...more });
  return { ...assembleWiki(files), files };
};
const fine = checkedOf();
const wrong = checkedOf({ "content/heroes/wrong.mdx": "No fields." });
const asked = {
  format: "text",
  folder: "/x/content",
  fromTop: "content",
  isWorkflow: false,
  width: 80,
} as const;

test("text tells people: one line where all is fine, otherwise every problem as an error", () => {
  expect(checkOutput(fine, asked)).toEqual({
    stdout: ["4 articles and 1 source, no problem. Wanted: 0."],
    stderr: [],
  });
  const { stdout, stderr } = checkOutput(wrong, asked);
  expect(stdout).toEqual([]);
  expect(stderr.join()).toContain("content/heroes/wrong.mdx:1:1\n");
  expect(stderr.join()).toContain("1 problem in 1 file.");
});

test("text is wrapped to the terminal, and what is for programs is not", () => {
  const narrow = { ...asked, width: 40 };
  for (const line of checkOutput(wrong, narrow).stderr.join("\n").split("\n"))
    expect(line.length).toBeLessThanOrEqual(40);
  for (const format of ["json", "github"] as const)
    expect(checkOutput(wrong, { ...narrow, format })).toEqual(
      checkOutput(wrong, { ...asked, format }),
    );
});

test("in a workflow of GitHub, annotations follow the text", () => {
  const { stdout, stderr } = checkOutput(wrong, { ...asked, isWorkflow: true });
  expect(stderr).toEqual(checkOutput(wrong, asked).stderr);
  expect(stdout).toEqual(checkOutput(wrong, { ...asked, format: "github" }).stdout);
  expect(stdout.join()).toMatch(/^::error file=content\/heroes\/wrong\.mdx,line=1,col=1,/);
});

test("what is for programs holds nothing else, also where all is fine", () => {
  for (const checked of [fine, wrong]) {
    const { stdout, stderr } = checkOutput(checked, { ...asked, format: "json", isWorkflow: true });
    expect(stderr).toEqual([]);
    const report = checkReportSchema.parse(JSON.parse(stdout.join("\n")));
    expect(report.diagnostics).toHaveLength(checked.diagnostics.length);
    expect(report.folder).toBe("/x/content");
  }
  expect(checkOutput(fine, { ...asked, format: "github" })).toEqual({ stdout: [], stderr: [] });
});
