import type { Wiki } from "../content/wiki";
import { guidePages } from "../guide/load-guide";
import { type ArticleId, hrefFromSource, KINDS } from "../kinds/article-id";
import { connectionsHead } from "../views/connections/connections-view";
import { type SpecialPage, specialHref, specialPages } from "../views/content-report/special-pages";
import { listPartHrefs } from "../views/lists/part-hrefs";
import { listQuoteFilters } from "../views/quotes/quote-filters";
import { buildTimeline } from "../views/releases/timeline-view";
import { listOpenSummaries, listSummaries } from "../views/site/index-view";
import { isIndexed } from "./indexing";

/** A page that search engines should list, and the instant of its last change, if Git knows it. */
export type IndexedPage = { href: string; modified?: string | undefined };

/** Every indexed page by its canonical address. An end-to-end test compares it with a crawl. */
export function listIndexedPages(
  wiki: Wiki,
  modified: ReadonlyMap<ArticleId, string> = new Map(),
): IndexedPage[] {
  const articles = KINDS.flatMap((kind) => listOpenSummaries(wiki, kind));
  const hrefs = [
    "/",
    ...KINDS.map((kind) => `/${kind}`),
    "/timeline",
    "/connections",
    "/sources",
    "/seen",
    "/about",
    "/api",
    ...helpHrefs(),
    "/special",
    ...(Object.keys(specialPages) as SpecialPage[]).map(specialHref),
    ...listSummaries(wiki, "heroes").map(({ id }) => connectionsHead(wiki, id).href),
    ...listQuoteFilters(wiki).map(({ href }) => href),
    ...[...wiki.sources.keys()].map(hrefFromSource),
    ...listPartHrefs(wiki),
    ...buildTimeline(wiki).dayLinks.map(({ href }) => href),
  ];
  return [
    ...articles.map(({ id, href }) => ({ href, modified: modified.get(id) })),
    ...hrefs.filter(isIndexed).map((href) => ({ href })),
  ];
}

/** The pages of the guide and their list, if the wiki has a guide. */
function helpHrefs(): string[] {
  const pages = guidePages();
  return pages.length > 0 ? ["/help", ...pages.map(({ href }) => href)] : [];
}
