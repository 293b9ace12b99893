import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { prerender } from "react-dom/static";
import { expect, test } from "vitest";
import { ArticlePage } from "@/components/article/article-page";
import type { Article } from "@/lib/content/article";
import { quoteText, smallWiki, sourceText, wikiOf } from "@/lib/content/example";
import { slugFromName } from "@/lib/content/name-slug";
import { getArticle, type Wiki } from "@/lib/content/wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { search } from "@/lib/search/search";
import { buildSearchData } from "@/lib/search/search-data";
import { buildSearchIndex } from "@/lib/search/search-index";
import { articleMarkdown } from "@/lib/seo/article-markdown";
import { atomFeed, jsonFeed } from "@/lib/seo/feed";
import { articleGraph } from "@/lib/seo/json-ld/article-graph";
import { serializeGraph } from "@/lib/seo/json-ld/graph";
import { listMovedAddresses } from "@/lib/seo/moved-addresses";
import { buildQuotesFeed } from "@/lib/seo/quotes-feed";
import { drawSocial } from "@/lib/seo/social/draw-social";
import { openTypeface } from "@/lib/seo/social/typeface";
import { buildArticleView } from "@/lib/views/article/article-view";
import { lastChangeView } from "@/lib/views/history/last-change-view";

/** Everything the check accepts becomes a page, and everything else that is built from an article. */

const typeface = openTypeface(readFileSync(path.resolve(import.meta.dirname, "fonts/archivo.ttf")));

function isWellFormed(xml: string): boolean {
  using document = XmlDocument.fromString(xml);
  return document.root !== undefined;
}

function idsOf(markup: string): string[] {
  const ids: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!("childNodes" in node)) return;
    const id = "attrs" in node && node.attrs.find(({ name }) => name === "id");
    if (id) ids.push(id.value);
    for (const child of node.childNodes) walk(child);
  };
  for (const child of parseFragment(markup).childNodes) walk(child);
  return ids;
}

async function renderPage(wiki: Wiki, article: Article): Promise<string> {
  const view = { ...buildArticleView(wiki, article), last: lastChangeView(article.id, undefined) };
  const { prelude } = await prerender(<ArticlePage view={view} />);
  return new Response(prelude).text();
}

async function renderAll(wiki: Wiki): Promise<void> {
  for (const article of wiki.articles.values()) {
    if (article.kind !== "quotes") {
      const ids = idsOf(await renderPage(wiki, article));
      expect(ids).not.toContain("");
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of article.outline.headings) expect(ids).toContain(id);
    }
    expect(articleMarkdown(wiki, article)).not.toBe("");
    expect(JSON.parse(serializeGraph(articleGraph(wiki, article, undefined)))).toHaveProperty(
      "@graph",
    );
    expect(isWellFormed(drawSocial(wiki, typeface, `${article.id}.png`) ?? "")).toBe(true);
  }
  const feed = buildQuotesFeed(wiki, { added: new Map(), modified: new Map() });
  expect(isWellFormed(atomFeed(feed))).toBe(true);
  expect(JSON.parse(jsonFeed(feed))).toHaveProperty("items");
  for (const { from, to } of listMovedAddresses(wiki)) {
    expect(new Headers({ location: to }).get("location")).toBe(to);
    expect(`${from}${to}`).toMatch(/^[!-~]+$/);
  }
  const index = buildSearchIndex(buildSearchData(wiki));
  for (const { href } of search(index, "jessica name section").found.slice(0, 10))
    expect(href).toMatch(/^\/[!-~]+$/);
}

/** Letters of many kinds and signs that mean something to YAML, Markdown, MDX, HTML, XML or an address. */
const sign = fc.constantFrom(
  ...("aé東Łßא1 -_.,:;!?'’“”#%&/+*~|\\<>{}[]()@$^=`\u00a0\u0301\u200d\u{1f692}".match(/./gsu) ??
    []),
  "&amp;",
  "\\u202E",
  "]]>",
  "--",
);
const words = (most: number) =>
  fc.array(sign, { minLength: 1, maxLength: most }).map((signs) => signs.join(""));
/** Words that need no escaping in a text. */
const plain = fc
  .array(fc.constantFrom(..."aéł東אß1 -.,:;!?'’“”#%&/+()@$^=".split("")), {
    minLength: 1,
    maxLength: 12,
  })
  .map((signs) => signs.join(""));

/** A name in letters that Unicode does not take apart, with marks and apostrophes as people type them. */
const latinName = fc
  .array(fc.constantFrom(..."łŁøØđĐßẞæÆœŒðÞıħŋéÅ’' -b2".split("")), { minLength: 1, maxLength: 8 })
  .map((letters) => `Ł${letters.join("")}k`);

const A_HERO = "heroes/a-hero" as Article["id"];

const hero = fc
  .record({
    title: words(12),
    alias: words(8),
    latin: latinName,
    section: plain,
    body: words(30),
    item: plain,
  })
  .map(
    ({ title, alias, latin, section, body, item }) => `---
title: ${JSON.stringify(title)}
description: A sentence long enough to stand in a list of search results, no more than that.
line: luke-cage
aliases:
  - ${JSON.stringify(alias)}
  - ${JSON.stringify(latin)}
  - { name: A name of a section, section: ${JSON.stringify(section)} }
powers:
  - { text: ${JSON.stringify(item)}, uncited: true }
---
${item}<Uncited/>

## ???

${body}<Uncited/>

### ${section}

- ${item}<Uncited/>
`,
  );

const wikiFiles = fc
  .record({ hero, quote: plain, source: plain })
  .map(({ hero, quote, source }) => ({
    ...smallWiki,
    "content/heroes/a-hero.mdx": hero,
    "content/quotes/a-word.mdx": quoteText(quote.replaceAll('"', "”")),
    "content/sources/report.yaml": sourceText(JSON.stringify(source)),
  }));

test("whatever the check accepts becomes a page, Markdown, graphs, feeds, a picture, entries and addresses", async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(wikiFiles, async (files) => {
      const { wiki, diagnostics } = wikiOf(files);
      if (diagnostics.length > 0) return;
      accepted += 1;
      await renderAll(wiki);
      const [, latin] = getArticle(wiki, A_HERO, "heroes")?.frontmatter.aliases ?? [];
      const address = `heroes/${slugFromName(latin?.name ?? "")}`;
      expect(parseArticleId(address)).toBe(address);
      expect(listMovedAddresses(wiki)).toContainEqual({ from: address, to: "/heroes/a-hero" });
    }),
    { numRuns: 50, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(5);
}, 60_000);

test.each([
  ["a letter outside ASCII", "Café ł"],
  ["signs alone", "???"],
  ["words of a season", "S1"],
])(
  "the alias of a section of %s leads to it by an address that a header can hold",
  async (_, section) => {
    const body = `## ${section}\n\nText.<Uncited/>\n`;
    const { wiki, diagnostics } = wikiOf({
      ...smallWiki,
      "content/heroes/luke-cage.mdx": `---
title: Luke Cage
description: A sentence long enough to stand in a list of search results, no more than that.
line: luke-cage
aliases:
  - { name: Power Man, section: ${JSON.stringify(section)} }
---
Luke.<Uncited/>

${body}`,
    });
    expect(diagnostics).toEqual([]);
    await renderAll(wiki);
    const to = listMovedAddresses(wiki).find(({ from }) => from === "heroes/power-man")?.to ?? "";
    const id = decodeURIComponent(new URL(to, "https://example.org").hash.slice(1));
    const article = wiki.articles.get("heroes/luke-cage" as Article["id"]) as Article;
    expect(idsOf(await renderPage(wiki, article))).toContain(id);
  },
);
