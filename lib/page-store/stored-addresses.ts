import { memoizeByWiki } from "../content/memoize-by-wiki";
import { hrefFromId, kindOf } from "../kinds/article-id";
import { listIndexedPages } from "../seo/indexed-pages";
import { PROGRAM_FILES } from "../seo/program-files";
import { partHref, partsOf } from "../seo/sitemap";
import { listSocial } from "../seo/social/draw-social";
import { listPictures } from "../views/article/figure-view";
import { type SpecialPage, specialHref, specialPages } from "../views/content-report/special-pages";
import { listPartHrefs } from "../views/lists/part-hrefs";
import { indexParts } from "../views/search/index-parts";

/** Pages of every wiki that search engines do not list. */
const UNLISTED_PAGES = [
  "/404",
  "/seen",
  "/special",
  "/special/account",
  "/special/busy",
  "/special/error",
  "/special/history",
  "/special/search",
  ...(Object.keys(specialPages) as SpecialPage[]).map(specialHref),
];

/** Files that every wiki has, beside those in `PROGRAM_FILES`. */
const FILES = [
  "/apple-icon.png",
  "/icon.svg",
  "/opensearch.xml",
  "/search-index.json",
  "/speculation-rules",
];

/**
 * Every address whose response the page store keeps. All others are redirects, answered for each request, or missing.
 * Built once for each wiki, in time that grows with it.
 */
export const listStoredAddresses = memoizeByWiki(
  "listStoredAddresses",
  (wiki): ReadonlySet<string> =>
    new Set([
      ...UNLISTED_PAGES,
      ...indexedHrefs(wiki),
      ...listPartHrefs(wiki),
      ...articleAddresses(wiki),
      ...Object.keys(PROGRAM_FILES).filter((address) => !address.includes("*")),
      ...FILES,
      ...partsOf(indexedHrefs(wiki)).map((_, index) => partHref(index + 1)),
      ...[...indexParts(wiki).keys()].map((part) => `/search-index/${part}.json`),
      ...listSocial(wiki).map((picture) => `/social/${picture}`),
      ...[...listPictures(wiki).keys()].map((file) => `/images/${file}`),
    ]),
);

const indexedHrefs = memoizeByWiki("indexedHrefs", (wiki) =>
  listIndexedPages(wiki).map(({ href }) => href),
);

/** The pages of articles and their other forms, which only change with their ids. */
const articleAddresses = memoizeByWiki("articleAddresses", (wiki) => {
  // An article with errors has a page, but no text.
  const broken = new Set(wiki.broken.keys());
  return [...wiki.summaries.keys()].flatMap((id) => [
    hrefFromId(id),
    `/previews/${id}.json`,
    ...(broken.has(id) ? [] : [`${hrefFromId(id)}.md`]),
    ...(kindOf(id) === "quotes" ? [`/embed/${id}`] : []),
  ]);
});
