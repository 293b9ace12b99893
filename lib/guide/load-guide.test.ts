import path from "node:path";
import { expect, test } from "vitest";
import { fieldsSections } from "../authoring/fields-guide";
import { compileGuidePage } from "./compile-guide";
import { type GuidePage, guidePages, loadGuide, parseGuidePage } from "./load-guide";

const HEAD =
  "---\ntitle: A page\ndescription: What it is for, in one sentence that is as long as search engines show it.\norder: 3\n---\n";
const pageOf = (text: string, name = "a-page.mdx"): GuidePage =>
  parseGuidePage(name, Buffer.from(text));

test("the guide is read in the order that its pages say, with their addresses", () => {
  expect(guidePages().map(({ href, title }) => [href, title])).toEqual([
    ["/help/first-steps", "First steps"],
    ["/help/language", "The language"],
  ]);
});

test("a wiki without the folder has no guide", () => {
  expect(loadGuide(path.join(import.meta.dirname, "missing"))).toEqual([]);
});

test.each([
  [
    "Words.",
    "content-guide/a-page.mdx: it has no fields. Start it with ---, title, description, order, ---.",
  ],
  [HEAD.replace("order: 3", "order: first"), /^content-guide\/a-page\.mdx: .*expected number/],
  [HEAD.replace("title", "titel"), /^content-guide\/a-page\.mdx: [\s\S]*titel/],
])("a page whose fields are wrong says so: %j", (text, message) => {
  expect(() => pageOf(text)).toThrow(message);
});

test.each([
  ["import x from 'y'\n\n{x}", /^content-guide\/a-page\.mdx, line 8: “mdxFlowExpression”/],
  ["A {1 + 1}", "“mdxTextExpression” is not used in the guide"],
  ["<script>alert(1)</script>", "“<script>” is not used in the guide"],
  ["<Example text='x'/>", "“<Example>” is not used in the guide"],
  ["![](a.png)", "“image” is not used in the guide"],
  ["# Title", "The title is the first level"],
  ["## A\n\n## A", "Two headings have the address #a"],
  ["[x](nowhere.mdx)", "A link leads to “nowhere.mdx”, which is no page of the guide"],
  ["[x](javascript:alert)", "A link leads to “javascript:alert”"],
  ["[x](/help/language)", "A link leads to “/help/language”"],
  ["```\nx\n```", "An example says its language"],
])("the guide is data, and what it does not have is an error: %j", async (text, message) => {
  await expect(compileGuidePage(pageOf(HEAD + text))).rejects.toThrow(message);
});

test("an error says the line of the file", async () => {
  await expect(compileGuidePage(pageOf(`${HEAD}\nWords.\n\n<b>x</b>`))).rejects.toThrow(
    "content-guide/a-page.mdx, line 9: “<b>” is not used in the guide.",
  );
});

test("the page of all fields has them from their schemas", () => {
  const { text } = pageOf(`${HEAD}\n<AllFields/>\n`);
  expect(text.trim()).toBe(fieldsSections().trim());
});
