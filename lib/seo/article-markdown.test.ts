import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { canaryWiki } from "../content/canary-wiki";
import { heroText, quoteText, smallWiki, sourceText, wikiOf } from "../content/example";
import type { Wiki } from "../content/wiki";
import { type ArticleId, KINDS } from "../kinds/article-id";
import { articleMarkdown, printMarkdown } from "./article-markdown";

const hero = "content/heroes/jessica-jones.mdx";

/** Jessica Jones with these fields and this text, as Markdown. */
function jessica(fields: string, body: string): string {
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    "content/sources/review.yaml": sourceText("A review", "url: https://example.org/review\n"),
    "content/sources/secret.yaml": sourceText("A secret source"),
    "content/quotes/a-secret.mdx": quoteText("He falls.", 'reveals: "jessica-jones/1"\n'),
    [hero]: heroText("Jessica Jones", fields, body),
  });
  expect(diagnostics).toEqual([]);
  return markdownOf(wiki, "heroes/jessica-jones");
}

function markdownOf(wiki: Wiki, id: string): string {
  const article = wiki.articles.get(id as ArticleId);
  if (!article) throw new Error(`No article ${id}`);
  return articleMarkdown(wiki, article);
}

const base = "http://localhost:3000";

test("links are absolute, citations are footnotes, and a missing article is a name", () => {
  const text = jessica(
    "",
    '[[Krysten Ritter|She]] met [[Nobody Known]] [here](/timeline) and [there](#later).<Cite source="review"/> So it is said.<Uncited/>\n\n## Later\n\nMore.<Cite source="review"/><Cite source="report"/>',
  );
  expect(text).toContain(
    `[She](${base}/cast/krysten-ritter) met Nobody Known [here](${base}/timeline) and [there](${base}/heroes/jessica-jones#later).[^1] So it is said. (citation needed)`,
  );
  expect(text).toContain("## Later\n\nMore.[^1][^2]");
  expect(text).toContain("[^1]: [A review](https://example.org/review), A paper\n");
  expect(text).toContain(`[^2]: [A report](${base}/sources/report), A paper\n`);
});

test("facts are a list with their sources", () => {
  const text = jessica(
    "occupation:\n  text: Detective\n  sources: [review]\npowers:\n  - text: Strength\n    sources: [report]\n  - text: Leaps\n    uncited: true\n",
    "Words.<Uncited/>",
  );
  expect(text).toContain(
    "- **Occupation:** Detective[^1]\n- **Powers:**\n  - Strength[^2]\n  - Leaps (citation needed)\n",
  );
});

test("spoilers are left out with their sources, and a note marks the place", () => {
  const text = jessica(
    'powers:\n  - text: Flight\n    reveals: "jessica-jones/1"\n    sources: [secret]\n',
    '<Spoiler after="jessica-jones/1">\n\nShe wins.<Cite source="secret"/>\n\n<Quote id="a-secret"/>\n\n</Spoiler>\n\nAnd on.<Cite source="review"/>\n\n<Quote id="a-secret"/>',
  );
  expect(text).not.toMatch(/flight|wins|falls|secret source/i);
  const said = "(Spoiler: Jessica Jones season 1.)";
  expect(text).toContain(`- **Powers:** ${said}\n`);
  expect(text).toContain(`\n\n${said}\n\nAnd on.[^`);
});

test("a quote is a block quote with speaker, date and source", () => {
  const text = jessica("", '<Quote id="a-word"/>');
  expect(text).toContain(
    `> “This is a word.”\n>\n> — [Krysten Ritter](${base}/cast/krysten-ritter), actor, January 2017. [A paper](${base}/sources/report) (sourced). [Quote](${base}/quotes/a-word)`,
  );
  const { wiki } = wikiOf(smallWiki);
  const alone = markdownOf(wiki, "quotes/a-word");
  expect(alone).toMatch(/^# “This is a word.”\n/);
  expect(alone).toContain("> “This is a word.”\n");
  expect(alone).toContain("- **Status:** sourced: ");
});

const reader = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

function collect(tree: Root, pick: (node: Nodes) => string | undefined): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const one = pick(node as Nodes);
    if (one !== undefined) found.push(one);
  });
  return found;
}

test("articles of every kind parse back: plain Markdown, each footnote defined once, each address absolute", () => {
  const { wiki } = wikiOf(canaryWiki);
  expect(new Set([...wiki.articles.values()].map(({ kind }) => kind)).size).toBe(KINDS.length);
  for (const [id, article] of wiki.articles) {
    const text = articleMarkdown(wiki, article);
    const tree = reader.parse(text);
    expect(tree.children[0], id).toMatchObject({ type: "heading", depth: 1 });
    expect(
      collect(tree, ({ type }) => (type === "html" ? type : undefined)),
      id,
    ).toEqual([]);
    const named = collect(tree, (n) => (n.type === "footnoteReference" ? n.identifier : undefined));
    const explained = collect(tree, (n) =>
      n.type === "footnoteDefinition" ? n.identifier : undefined,
    );
    expect(explained.sort(), id).toEqual([...new Set(named)].sort());
    const urls = collect(tree, (n) =>
      n.type === "link" || n.type === "image" ? n.url : undefined,
    );
    expect(
      urls.filter((url) => !/^(https?:\/\/|mailto:)/.test(url)),
      id,
    ).toEqual([]);
    expect(printMarkdown(tree.children), id).toBe(text);
  }
});
