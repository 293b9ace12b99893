import type { FootnoteDefinition, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { Article } from "../content/article";
import { fullTitle, type Summary } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { site } from "../site";
import { buildArticleView } from "../views/article/article-view";
import { buildQuotePageView } from "../views/quotes/quote-page-view";
import type { ReferenceView } from "../views/sources/reference-view";
import { hiddenHead } from "../views/spoilers/hidden-head";
import type { HiddenGroup } from "../views/spoilers/split-hidden";
import { spoilersOf } from "../views/spoilers/spoiler-view";
import {
  joined,
  link,
  list,
  paragraphNode,
  quoteBlock,
  sourceLine,
  spoilerLine,
  strong,
  textNode,
  wikiLink,
} from "./markdown-nodes";
import { factList, heading, section, tailSections } from "./markdown-sections";
import { plainText } from "./markdown-text";

const printer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, { bullet: "-", emphasis: "*", listItemIndent: "one" })
  .freeze();

export const printMarkdown = (children: RootContent[]): string =>
  printer.stringify({ type: "root", children } satisfies Root);

/** An article as Markdown for programs: the content of its page, with absolute links and without spoilers. */
export function articleMarkdown(wiki: Wiki, article: Article): string {
  const isQuote = article.kind === "quotes";
  const view = isQuote ? buildQuotePageView(wiki, article) : buildArticleView(wiki, article);
  if (view.summary.reveals.length > 0) return hiddenMarkdown(wiki, view.summary);
  const content = [
    heading(1, fullTitle(view.summary)),
    paragraphNode(textNode(view.summary.description)),
    paragraphNode(
      textNode("From "),
      link(view.summary.href, site.name),
      textNode(
        `, ${site.tagline.charAt(0).toLowerCase()}${site.tagline.slice(1)}. Texts: CC BY-SA 4.0.`,
      ),
    ),
    ...(isQuote ? quoteHead(wiki, article) : section("Facts", factList(view.infobox))),
    ...plainText(view.body, view.summary.href),
    ...(isQuote ? [] : tailSections(wiki, article, view)),
  ];
  return printMarkdown([...content, ...footnotes(content, view.references)]);
}

/** The Markdown of an article that is a spoiler as a whole. */
function hiddenMarkdown(wiki: Wiki, summary: Summary): string {
  const { title, description } = hiddenHead(summary);
  const spoilers = spoilersOf(wiki, summary.reveals);
  return printMarkdown([
    heading(1, title),
    paragraphNode(textNode(description)),
    paragraphNode(spoilerLine(spoilers)),
  ]);
}

/** The quote itself, with the details of its page. */
function quoteHead(wiki: Wiki, article: Article<"quotes">): RootContent[] {
  const { quote, dateNote, alsoIn } = buildQuotePageView(wiki, article);
  const { subjects, date, source, originalSource, status, statusMeaning } = quote;
  const rows = [
    { label: "About", value: joined(subjects.map((one) => [wikiLink(one)])) },
    { label: "Date", value: [textNode(dateNote ? `${date} (${dateNote})` : date)] },
    { label: "Source", value: sourceLine(source) },
    { label: "Based on", value: originalSource ? sourceLine(originalSource) : [] },
    { label: "Status", value: [textNode(`${status}: ${statusMeaning}`)] },
    { label: "Also published by", value: joined(alsoIn.map(sourceLine), "; ") },
  ];
  const filled = rows.filter(({ value }) => value.length > 0);
  return [
    quoteBlock(quote),
    list(
      filled.map(({ label, value }) => [
        paragraphNode(strong(`${label}:`), textNode(" "), ...value),
      ]),
    ),
  ];
}

/** The references that the text and the facts cite; sources that only spoilers cite are left out. */
function footnotes(
  content: RootContent[],
  references: readonly HiddenGroup<ReferenceView>[],
): RootContent[] {
  const named = new Set<string>();
  visit({ type: "root", children: content } as Root, "footnoteReference", ({ identifier }) => {
    named.add(identifier);
  });
  return references
    .flatMap(({ items }) => items)
    .filter(({ number }) => named.has(String(number)))
    .map(
      ({ number, source }): FootnoteDefinition => ({
        type: "footnoteDefinition",
        identifier: String(number),
        children: [paragraphNode(...sourceLine(source))],
      }),
    );
}
