import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import { namesOfKind } from "../kinds";
import { KINDS, type Kind } from "../kinds/article-id";
import { site } from "../site";
import { LIST_LIMITS } from "../views/lists/list-limits";
import { listOpenSummaries } from "../views/site/index-view";
import { printMarkdown } from "./article-markdown";
import { link, list, paragraphNode, textNode } from "./markdown-nodes";
import { heading, section } from "./markdown-sections";
import { markdownHref, subscriptions } from "./subscriptions";

/** The wiki for language models (llmstxt.org): what it is, and every article as Markdown. */
export function llmsText(wiki: Wiki): string {
  return printMarkdown([
    heading(1, site.name),
    { type: "blockquote", children: [paragraphNode(textNode(site.description))] },
    paragraphNode(
      textNode(
        "Each article below is Markdown; without .md, its address is the web page. Every statement cites its sources in footnotes. Spoilers are left out, with a note where they were. Text: CC BY-SA 4.0. The quotes belong to the people who said and published them.",
      ),
    ),
    ...KINDS.filter((kind) => kind !== "quotes").flatMap((kind) => kindSection(wiki, kind)),
    ...section("Feeds and calendar", [
      list(feeds.map(({ href, label }) => [paragraphNode(link(href, label))])),
    ]),
    // The proposal's name for what a short reading may skip.
    ...kindSection(wiki, "quotes", "Optional"),
  ]);
}

const feeds = [
  ...Object.values(subscriptions).flat(),
  { href: "/sitemap.xml", label: "All pages (sitemap)" },
];

/** Its articles; if they are too many for one file, the page that lists them. */
function kindSection(wiki: Wiki, kind: Kind, title: string = namesOfKind(kind).title) {
  const summaries = listOpenSummaries(wiki, kind);
  if (summaries.length > LIST_LIMITS.lines)
    return section(title, [list([[paragraphNode(wholeList(kind, summaries.length))]])]);
  const items = summaries.map((summary) => [
    paragraphNode(
      link(markdownHref(summary), fullTitle(summary)),
      textNode(`: ${summary.description}`),
    ),
  ]);
  return section(title, items.length > 0 ? [list(items)] : []);
}

const wholeList = (kind: Kind, count: number) =>
  link(
    `/${kind}`,
    `All ${count.toLocaleString("en")} ${kind === "quotes" ? "quotes" : "articles"}`,
  );
