import { expect, test } from "vitest";
import { filesOf, heroText, smallWiki } from "../content/example";
import { assembleWiki } from "../content/load";
import { annotations } from "./annotations";
import { checkReport, checkReportSchema } from "./check-report";

const { wiki, diagnostics } = assembleWiki(
  filesOf({
    ...smallWiki,
    "content/heroes/luke-cage.mdx": heroText(
      "Luke Cage",
      "aliasses: [Power Man]\n",
      "He {leaves.\n\n# Luke\n\nMore.<Uncited/>",
    ),
    "content/cast/mike-colter.mdx": "No fields.",
  }),
);

test("the JSON report has every problem, by file and line, and matches its schema", () => {
  const printed = JSON.parse(JSON.stringify(checkReport("content", wiki, diagnostics)));
  const report = checkReportSchema.parse(printed);
  expect(report).toMatchObject({ version: 1, folder: "content", articles: 4, sources: 1 });
  expect(report.diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "content/cast/mike-colter.mdx:1:1",
    "content/heroes/luke-cage.mdx:5:1",
    "content/heroes/luke-cage.mdx:7:4",
    "content/heroes/luke-cage.mdx:9:1",
  ]);
});

test("an annotation is one command, whatever the text of the problem", () => {
  const diagnostic = {
    file: "content/heroes/a,b.mdx",
    line: 2,
    column: 7,
    field: "a: 100%, b",
    problem: "100% of\r\nit: wrong, all.",
    fix: "Fix it.",
  };
  expect(annotations([diagnostic])).toBe(
    "::error file=content/heroes/a%2Cb.mdx,line=2,col=7,title=a%3A 100%25%2C b::100%25 of%0D%0Ait: wrong, all.%0A→ Fix it.",
  );
});

test("annotations name files relative to the repository, sorted by file and line", () => {
  expect(
    annotations(diagnostics, "drafts/new")
      .split("\n")
      .map((line) => /file=(\S+?),col/.exec(line)?.[1]),
  ).toEqual([
    "drafts/new/cast/mike-colter.mdx,line=1",
    "drafts/new/heroes/luke-cage.mdx,line=5",
    "drafts/new/heroes/luke-cage.mdx,line=7",
    "drafts/new/heroes/luke-cage.mdx,line=9",
  ]);
});
