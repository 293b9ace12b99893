import { describe, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../content/example";
import type { ArticleId } from "../kinds/article-id";
import { buildArticleView } from "../views/article/article-view";
import { articleMarkdown } from "./article-markdown";

const person = (title: string, fields = "") => heroText(title, fields).replace(/line:.*\n/, "");
const relation = (to: string, role: string, more = "sources: [report]") =>
  `relations:\n  - { to: ${to}, role: ${role}, ${more} }\n`;

const JESSICA = "heroes/jessica-jones" as ArticleId;
const MALCOLM = "characters/malcolm" as ArticleId;

function wikiWith(ofJessica: string, ofMalcolm: string) {
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", ofJessica),
    "content/characters/malcolm.mdx": person("Malcolm", ofMalcolm),
  });
  expect(diagnostics).toEqual([]);
  return wiki;
}

function viewOf(wiki: ReturnType<typeof wikiWith>, id: ArticleId) {
  const article = wiki.articles.get(id);
  if (!article) throw new Error(`No ${id}.`);
  return { ...buildArticleView(wiki, article), markdown: articleMarkdown(wiki, article) };
}

/** Each relation as a page shows it: “Malcolm, employee”. */
const linesOf = (wiki: ReturnType<typeof wikiWith>, id: ArticleId) =>
  viewOf(wiki, id).relations.map(({ text, detail }) => `${text}, ${detail}`);

const employer = relation(MALCOLM, "employer");
const employee = relation(JESSICA, "employee");

describe.each([
  ["in both articles", employer, employee],
  ["in that of the employer", employer, ""],
  ["in that of the employee", "", employee],
])("a relation that is stated %s", (_, ofJessica, ofMalcolm) => {
  const wiki = wikiWith(ofJessica, ofMalcolm);

  test("says on both pages what the other one is", () => {
    expect(linesOf(wiki, JESSICA)).toEqual(["Malcolm, employee"]);
    expect(linesOf(wiki, MALCOLM)).toEqual(["Jessica Jones, employer"]);
  });

  test("has its source in the references of both pages", () => {
    for (const id of [JESSICA, MALCOLM]) {
      const { relations, references } = viewOf(wiki, id);
      expect(relations[0]?.references).toEqual([1]);
      expect(references.flatMap(({ items }) => items).map(({ source }) => source.id)).toEqual([
        "report",
      ]);
      expect(wiki.citationsBySource.get("report" as never)?.map(({ from }) => from)).toContain(id);
    }
  });

  test("is the same in Markdown", () => {
    expect(viewOf(wiki, JESSICA).markdown).toMatch(/Malcolm\]\(.*\), employee/);
    expect(viewOf(wiki, MALCOLM).markdown).toMatch(/Jessica Jones\]\(.*\), employer/);
  });
});

test("the role in the other's own article takes precedence over the inverse", () => {
  const father = relation(MALCOLM, "father");
  expect(linesOf(wikiWith(father, relation(JESSICA, "son")), JESSICA)).toEqual(["Malcolm, son"]);
  expect(linesOf(wikiWith(father, ""), JESSICA)).toEqual(["Malcolm, child"]);
});

test("a relation that one article hides is hidden on the page of the other one too", () => {
  const hidden = relation(MALCOLM, "killer", 'sources: [report], reveals: "jessica-jones/1"');
  const { relations, markdown } = viewOf(wikiWith(hidden, ""), MALCOLM);
  expect(relations.map(({ spoilers }) => spoilers.map(({ name }) => name))).toEqual([
    ["jessica-jones/1"],
  ]);
  expect(markdown).not.toContain("killer");
});

test("a role and its series do not read as two roles", () => {
  const { wiki } = wikiOf(smallWiki);
  const markdown = viewOf(wiki, "cast/krysten-ritter" as ArticleId).markdown;
  expect(markdown).toMatch(/\*\*Plays:\*\* \[Jessica Jones\]\(.*\) in \[.*Jessica Jones.*\]/);
});
