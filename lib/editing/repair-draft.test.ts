import fc from "fast-check";
import { expect, test } from "vitest";
import { parseArticle } from "../content/article";
import { heroText } from "../content/example";
import { repairDraft } from "./repair-draft";

const file = "content/heroes/jessica-jones.mdx";
const hero = (words: string) => heroText("Jessica Jones", "", words);
const check = (text: string) => parseArticle(file, text).diagnostics;

test("a paragraph with a problem is shown as it is written, and the others as they will be", () => {
  const text = hero(
    "She is there.<Uncited/>\n\nShe is <b>strong</b>.\nAnd {clever}.\n\nShe left.<Uncited/>",
  );
  const repaired = repairDraft(text, check(text)) ?? "";
  expect(check(repaired)).toEqual([]);
  expect(repaired).toContain("She is there.<Uncited/>");
  expect(repaired).toContain("She left.<Uncited/>");
  expect(repaired).toContain("\\<b\\>strong\\</b\\>");
  expect(repaired.split("\n").length).toBe(text.split("\n").length);
});

test("a problem of the fields cannot be shown in place", () => {
  const text = hero("She.<Uncited/>").replace("description:", "descripton:");
  expect(repairDraft(text, check(text))).toBeUndefined();
});

test("whatever a paragraph is, its source has no meaning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (words) => {
      const line = words.replace(/[\n\r\u2028\u2029]/g, " ").trim();
      fc.pre(line !== "");
      const text = hero(`A first one.<Uncited/>\n\n<b>${line}`);
      const at = text.split("\n").findIndex((one) => one.startsWith("<b>")) + 1;
      const problem = { file, line: at, column: 1, problem: "x", fix: "x" };
      const repaired = repairDraft(text, [problem]) ?? "";
      expect(parseArticle(file, repaired).article?.outline.quotes ?? []).toEqual([]);
      expect(
        check(repaired).filter((one) => /tag|component|expression|HTML/i.test(one.problem)),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
