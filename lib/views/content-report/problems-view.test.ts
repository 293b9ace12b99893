import { expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import { buildProblems } from "./problems-view";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/characters/secret.mdx": heroText("A secret", "reveals: jessica-jones/1\n").replace(
    /line: .*\n/,
    "",
  ),
});
const problem = (file: string) => ({ file, line: 1, column: 1, problem: "Wrong.", fix: "Fix it." });

test("files with problems are listed once; those whose names may be spoilers are only counted", () => {
  expect(diagnostics).toEqual([]);
  const files = [
    "content/sources/report.yaml",
    "content/heroes/jessica-jones.mdx",
    "content/heroes/jessica-jones.mdx",
    "content/characters/secret.mdx",
    "content/characters/somebody-new.mdx",
    "content/characters/Somebody Dies.mdx",
    "content/sources/obituary.yaml",
    "content/images/grave.gif",
    "content/deaths/somebody.mdx",
    "content/grave.mdx",
  ];
  expect(buildProblems(wiki, files.map(problem))).toEqual({
    open: ["content/heroes/jessica-jones.mdx", "content/sources/report.yaml"],
    hidden: 7,
  });
});
