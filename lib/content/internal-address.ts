import { parseDay } from "@/lib/time/partial-date";
import {
  type ArticleId,
  isKind,
  KINDS,
  type Kind,
  kindOf,
  parseArticleId,
  type SourceId,
  slugOf,
} from "../kinds/article-id";
import { RESERVED_IDS } from "../mdx/remark-headings";
import type { Article } from "./article";
import type { Image } from "./image";
import { slugFromName } from "./name-slug";
import type { Names } from "./names";
import type { Source } from "./source";
import { didYouMean } from "./suggest-id";
import type { Summary } from "./summary";

/** The parts of the wiki that have addresses. */
export type Addressed = {
  articles: ReadonlyMap<ArticleId, Article>;
  sources: ReadonlyMap<SourceId, Source>;
  images: ReadonlyMap<string, Image>;
  summaries: ReadonlyMap<ArticleId, Summary>;
  names: Names;
  hasSource(id: SourceId): boolean;
  /** The address at which the wiki is published: addresses that begin with it are internal. */
  siteUrl?: string | undefined;
};

type Explanation = [problem: string, fix: string];

/** Pages and files that always exist. A test compares them with the routes of the app. */
const FIXED: ReadonlySet<string> = new Set([
  "/",
  ...KINDS.map((kind) => `/${kind}`),
  ...[
    "about",
    "api",
    "connections",
    "random",
    "search",
    "seen",
    "showroom",
    "sources",
    "special",
    "timeline",
  ].map((page) => `/${page}`),
  "/timeline/as-of",
  ...[
    "all",
    "busy",
    "changes",
    "error",
    "history",
    "images",
    "orphaned",
    "search",
    "short",
    "sources-by-use",
    "uncited",
    "wanted",
  ].map((page) => `/special/${page}`),
  ...["articles", "openapi.json", "quotes", "releases", "search", "sources"].map(
    (endpoint) => `/api/v1/${endpoint}`,
  ),
  "/api/oembed",
  "/api/search",
  ...["changes.atom", "changes.json", "quotes.atom", "quotes.json"].map((file) => `/feeds/${file}`),
  "/llms.txt",
  "/manifest.webmanifest",
  "/opensearch.xml",
  "/releases.ics",
  "/robots.txt",
  "/search-index.json",
  "/sitemap.xml",
]);

/** Addresses that are generated from the content, and not checked further. */
const GENERATED = /^\/(?:social|previews|sitemaps|showroom)\//;

/** Other forms of an article. */
const FORM = /^\/(?:api\/v1\/articles|markdown|embed(?=\/quotes\/))\/([^/]+)\/([^/]+)$/;

/**
 * What is wrong with the address of an internal link: a page that does not exist, or an anchor that the page does not
 * have. Anchors are only checked on articles and on the list of images.
 * @param own the article that has the link
 */
export function internalAddressProblem(
  url: string,
  own: ArticleId,
  known: Addressed,
): Explanation | undefined {
  const address = withoutSite(url, known.siteUrl);
  if (address === undefined) return undefined;
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  const page = path === "" ? `/${own}` : normalPath(path);
  if (!isPage(page, known))
    return [
      `There is no page ${path} in this wiki.${suggestion(page, known)}`,
      "Write an address that exists, or link an article by its title: [[Title]].",
    ];
  return fragment ? fragmentProblem(page, decode(fragment), known) : undefined;
}

function withoutSite(url: string, siteUrl: string | undefined): string | undefined {
  if (/^[/#]/.test(url)) return url;
  const site = siteUrl?.replace(/\/$/, "");
  if (!site || !url.toLowerCase().startsWith(site.toLowerCase())) return undefined;
  const rest = url.slice(site.length);
  return rest === "" ? "/" : /^[/?#]/.test(rest) ? rest.replace(/^(?=[?#])/, "/") : undefined;
}

/** The canonical spelling of a path. */
const normalPath = (path: string) =>
  decode(path)
    .toLowerCase()
    .replace(/\.html$/, "")
    .replace(/(?<=.)\/$/, "");

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isPage(page: string, known: Addressed): boolean {
  if (FIXED.has(page) || GENERATED.test(page)) return true;
  const [, kind = "", slug = ""] = FORM.exec(page) ?? [];
  if (isKind(kind)) return isArticle(kind, slug, known);
  const [, first = "", second = "", third, ...more] = page.split("/");
  if (more.length > 0) return false;
  if (third !== undefined)
    return first === "quotes"
      ? slugsOf(third, known).some((slug) => isFilter(second, slug, known))
      : first === "history" && isKind(second) && isArticle(second, third, known);
  switch (first) {
    case "sources":
      return known.hasSource(second as SourceId) || isFormerSource(second, known);
    case "images":
      return known.images.has(second.replace(/\.(?:svg|png|webp)$/, ""));
    case "connections":
      return known.summaries.has(`heroes/${second}` as ArticleId);
    case "timeline":
      return parseDay(second) !== undefined;
    default:
      return isKind(first) && isArticle(first, second.replace(/\.md$/, ""), known);
  }
}

function isArticle(kind: Kind, slug: string, { summaries, names, articles }: Addressed): boolean {
  const id = `${kind}/${slug}` as ArticleId;
  if (summaries.has(id)) return true;
  const named = [...names.targetByName].some(
    ([name, place]) => kindOf(place.article) === kind && slugFromName(name) === slug,
  );
  return (
    named || [...articles.values()].some(({ frontmatter }) => frontmatter.moved_from.includes(id))
  );
}

/** A slug, and the present slugs of articles that had it before. */
const slugsOf = (slug: string, { articles }: Addressed) => [
  slug,
  ...[...articles.values()]
    .filter(({ frontmatter }) => frontmatter.moved_from.some((id) => slugOf(id) === slug))
    .map(({ id }) => slugOf(id)),
];

const isFormerSource = (id: string, { sources }: Addressed) =>
  [...sources.values()].some(({ moved_from }) => (moved_from as readonly string[]).includes(id));

/** A list of quotes exists if it has any quotes. */
function isFilter(facet: string, slug: string, { articles }: Addressed): boolean {
  return [...articles.values()].some((article) => {
    if (article.kind !== "quotes") return false;
    const { speaker, subjects, source, original_source } = article.frontmatter;
    const named = subjects.map((subject) => subject.article);
    switch (facet) {
      case "by":
        return speaker !== undefined && slugOf(speaker.article) === slug;
      case "from":
        return source.source === slug || original_source?.source === slug;
      case "series":
      case "about":
        return named.some(
          (id) => slugOf(id) === slug && (kindOf(id) === "series") === (facet === "series"),
        );
      default:
        return false;
    }
  });
}

function fragmentProblem(
  page: string,
  fragment: string,
  known: Addressed,
): Explanation | undefined {
  if (page === "/special/images")
    return known.images.has(fragment)
      ? undefined
      : noAnchor(page, fragment, [...known.images.keys()]);
  const id = parseArticleId(page.slice(1));
  const article = id && known.articles.get(id);
  // The anchors of an article that cannot be read, or was renamed, are not known.
  if (!article || RESERVED_IDS.includes(fragment) || isEpisode(article, fragment)) return undefined;
  if (/^(?:cite|ref|source)-/.test(fragment)) return undefined;
  const headings = article.outline.headings.map((heading) => heading.id);
  return headings.includes(fragment) ? undefined : noAnchor(page, fragment, headings);
}

function isEpisode(article: Article, fragment: string): boolean {
  const [, season, episode] = /^s(\d+)(?:e(\d+))?$/.exec(fragment) ?? [];
  if (article.kind !== "series" || season === undefined) return false;
  const found = article.frontmatter.seasons.find(({ number }) => number === Number(season));
  return found !== undefined && (episode === undefined || Number(episode) <= found.episodes.length);
}

const noAnchor = (page: string, fragment: string, anchors: readonly string[]): Explanation => [
  `There is no anchor “#${fragment}” on ${page}.${didYouMean(fragment, anchors)}`,
  anchors.length > 0
    ? `Use one of #${anchors.slice(0, 12).join(", #")}, or leave it out.`
    : "Leave it out: the page has no anchors.",
];

function suggestion(page: string, { summaries, sources }: Addressed): string {
  const ids = [...summaries.keys(), ...[...sources.keys()].map((id) => `sources/${id}`)];
  return didYouMean(page, [...ids.map((id) => `/${id}`), ...FIXED]);
}
