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
const request = {
  format: "text",
  folder: "/x/content",
  fromTop: "content",
  isWorkflow: false,
  width: 80,
} as const;

test("as text, a check prints one line if all is fine, otherwise every problem on stderr", () => {
  expect(checkOutput(fine, request)).toEqual({
    stdout: ["4 articles and 1 source, no problem. Wanted: 0."],
    stderr: [],
  });
  const { stdout, stderr } = checkOutput(wrong, request);
  expect(stdout).toEqual([]);
  expect(stderr.join()).toContain("content/heroes/wrong.mdx:1:1\n");
  expect(stderr.join()).toContain("1 problem in 1 file.");
});

test("text is wrapped to the terminal, output for programs is not", () => {
  const narrow = { ...request, width: 40 };
  for (const line of checkOutput(wrong, narrow).stderr.join("\n").split("\n"))
    expect(line.length).toBeLessThanOrEqual(40);
  for (const format of ["json", "github"] as const)
    expect(checkOutput(wrong, { ...narrow, format })).toEqual(
      checkOutput(wrong, { ...request, format }),
    );
});

test("in a GitHub workflow, annotations follow the text", () => {
  const { stdout, stderr } = checkOutput(wrong, { ...request, isWorkflow: true });
  expect(stderr).toEqual(checkOutput(wrong, request).stderr);
  expect(stdout).toEqual(checkOutput(wrong, { ...request, format: "github" }).stdout);
  expect(stdout.join()).toMatch(/^::error file=content\/heroes\/wrong\.mdx,line=1,col=1,/);
});

test("output for programs contains nothing else, even if all is fine", () => {
  for (const checked of [fine, wrong]) {
    const { stdout, stderr } = checkOutput(checked, {
      ...request,
      format: "json",
      isWorkflow: true,
    });
    expect(stderr).toEqual([]);
    const report = checkReportSchema.parse(JSON.parse(stdout.join("\n")));
    expect(report.diagnostics).toHaveLength(checked.diagnostics.length);
    expect(report.folder).toBe("/x/content");
  }
  expect(checkOutput(fine, { ...request, format: "github" })).toEqual({ stdout: [], stderr: [] });
});
