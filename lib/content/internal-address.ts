import { parseDay } from "@/lib/time/partial-date";
import {
  type ArticleId,
  type ImageId,
  isKind,
  KINDS,
  type Kind,
  kindOf,
  parseArticleId,
  type SourceId,
  slugOf,
} from "../kinds/article-id";
import { RESERVED_IDS } from "../mdx/remark-headings";
import type { Article, Draft } from "./article";
import type { Readable } from "./check";
import { isUnread, listItems, mayName } from "./draft";
import type { Image } from "./image";
import { readKnowledgeDays } from "./knowledge-days";
import { slugFromName } from "./name-slug";
import type { Names } from "./names";
import { seasonExists } from "./season-exists";
import type { Source } from "./source";
import { didYouMean, suggestId } from "./suggest-id";
import type { Summary } from "./summary";

/** The parts of the wiki that have addresses. */
export type Addressed = {
  articles: ReadonlyMap<ArticleId, Article>;
  sources: ReadonlyMap<SourceId, Source>;
  images: ReadonlyMap<string, Image>;
  summaries: ReadonlyMap<ArticleId, Summary>;
  names: Names;
  /** What can be read of all files, also of those with problems. */
  readable: Pick<Readable, "articles" | "sources">;
  hasSource(id: SourceId): boolean;
  hasImage(id: ImageId): boolean;
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

/** Other forms of an article. */
const FORM =
  /^\/(?:api\/v1\/articles|markdown|history|embed(?=\/quotes\/))\/([^/]+)\/([^/]+)$|^\/previews\/([^/]+)\/([^/]+)\.json$/;

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
    return [`There is no page ${path} in this wiki.${near(page, own, known)}`, fixOf(page, known)];
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
  if (FIXED.has(page)) return true;
  const [, kind = "", slug = "", previewed = "", file = ""] = FORM.exec(page) ?? [];
  if (isKind(kind)) return isArticle(kind, slug, known);
  if (isKind(previewed)) return isArticle(previewed, file, known);
  const [, first = "", second = "", third, ...more] = page.split("/");
  if (first === "showroom") return isPage(page.replace("showroom", "team"), known);
  if (more.length > 0) return false;
  if (first === "social") return isSocialPicture(page, known);
  if (third !== undefined)
    return first === "quotes" && slugsOf(third, known).some((one) => isFilter(second, one, known));
  switch (first) {
    case "sources":
      return known.hasSource(second as SourceId) || isFormerSource(second, known);
    case "images":
      return isPicture(second, known);
    case "connections":
      return known.summaries.has(`heroes/${second}` as ArticleId);
    case "timeline":
      return isTimelineDay(second, known);
    case "sitemaps":
      return second === "1.xml";
    case "search-index":
      return isIndexPart(second, known);
    default:
      return isKind(first) && isArticle(first, second.replace(/\.md$/, ""), known);
  }
}

/** The picture of an article that is not hidden as a whole, or of the wiki. */
function isSocialPicture(page: string, known: Addressed): boolean {
  if (page === "/social/site.png") return true;
  const [, kind = "", slug = ""] = /^\/social\/([^/]+)\/([^/]+)\.png$/.exec(page) ?? [];
  const id = isKind(kind) ? findArticle(kind, slug, known) : undefined;
  return id !== undefined && known.summaries.get(id)?.reveals.length === 0;
}

function isPicture(file: string, { images, hasImage }: Addressed): boolean {
  const id = file.replace(/\.[^.]*$/, "");
  const image = images.get(id);
  return image ? image.picture.file === `content/images/${file}` : hasImage(id as ImageId);
}

const daysByWiki = new WeakMap<object, readonly string[] | undefined>();

/** The days that have a page; undefined if that cannot be read. */
function listDays({ readable, summaries }: Addressed): readonly string[] | undefined {
  if (!daysByWiki.has(readable)) {
    const isRead = [...summaries.values()].every(
      ({ id, kind }) => kind !== "series" || readable.articles.has(id),
    );
    daysByWiki.set(
      readable,
      isRead ? readKnowledgeDays(readable.articles, readable.sources) : undefined,
    );
  }
  return daysByWiki.get(readable);
}

/** Other days have no page: a server redirects them to one, but a static host cannot. */
const isTimelineDay = (day: string, known: Addressed) =>
  parseDay(day) !== undefined && (listDays(known)?.includes(day) ?? true);

/** `daredevil-2_the-defenders-1.json`: what these seasons reveal. */
const isIndexPart = (file: string, { readable, summaries }: Addressed) =>
  /^(?:[a-z0-9-]+-\d{1,2}(?:_|\.json$))+$/.test(file) &&
  file
    .replace(/\.json$/, "")
    .split("_")
    .every((part) => seasonExists(part.replace(/-(\d+)$/, "/$1"), { readable, summaries }));

const isArticle = (kind: Kind, slug: string, known: Addressed) =>
  findArticle(kind, slug, known) !== undefined || mayBeFormer(kind, slug, known);

/** The article at an address, which may be a former one or an alias. */
function findArticle(
  kind: Kind,
  slug: string,
  { summaries, names, readable }: Addressed,
): ArticleId | undefined {
  const id = `${kind}/${slug}` as ArticleId;
  if (summaries.has(id)) return id;
  const named = [...names.targetByName].find(
    ([name, place]) => kindOf(place.article) === kind && slugFromName(name) === slug,
  );
  return (
    named?.[1].article ??
    [...readable.articles.values()].find((one) => one.frontmatter.moved_from?.includes(id))?.id
  );
}

/** Whether an article whose former ids cannot be read may have had this one. */
function mayBeFormer(kind: Kind, slug: string, { summaries, readable }: Addressed): boolean {
  return [...summaries.values()].some(({ id, broken }) => {
    if (!broken) return false;
    const article = readable.articles.get(id);
    return article ? mayName(article, ["moved_from"], `${kind}/${slug}` as ArticleId) : true;
  });
}

/** A slug, and the present slugs of articles that had it before. */
const slugsOf = (slug: string, { readable }: Addressed) => [
  slug,
  ...[...readable.articles.values()]
    .filter(({ frontmatter }) => frontmatter.moved_from?.some((id) => id && slugOf(id) === slug))
    .map(({ id }) => slugOf(id)),
];

const isFormerSource = (id: string, { readable }: Addressed) =>
  readable.sources.some(
    (source) => source.moved_from?.includes(id as SourceId) || isUnread(source, "moved_from"),
  );

/** A list of quotes exists if it has any quotes. */
function isFilter(facet: string, slug: string, { readable, summaries }: Addressed): boolean {
  return [...summaries.values()].some(({ id, kind }) => {
    if (kind !== "quotes") return false;
    const article = readable.articles.get(id);
    if (article?.kind !== "quotes") return true;
    if (isUnread(article, "speaker", "subjects", "source", "original_source")) return true;
    const { speaker, subjects, source, original_source } = article.frontmatter;
    const named = listItems(subjects).map(([, subject]) => subject.article);
    switch (facet) {
      case "by":
        return speaker !== undefined && slugOf(speaker.article) === slug;
      case "from":
        return source?.source === slug || original_source?.source === slug;
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
  const article = id && known.readable.articles.get(id);
  // The anchors of a text that cannot be read, or of an article that was renamed, are not known.
  if (!article?.outline || article.unread?.headings) return undefined;
  if (RESERVED_IDS.includes(fragment) || isEpisode(article, fragment)) return undefined;
  if (/^(?:cite|ref|source)-/.test(fragment)) return undefined;
  const headings = article.outline.headings.map((heading) => heading.id);
  return headings.includes(fragment) ? undefined : noAnchor(page, fragment, headings);
}

function isEpisode(article: Draft, fragment: string): boolean {
  const [, season, episode] = /^s(\d+)(?:e(\d+))?$/.exec(fragment) ?? [];
  if (article.kind !== "series" || season === undefined) return false;
  if (isUnread(article, "seasons")) return true;
  const found = listItems(article.frontmatter.seasons).find(
    ([, { number }]) => number === Number(season),
  );
  const episodes = found?.[1].episodes?.length ?? 0;
  return found !== undefined && (episode === undefined || Number(episode) <= episodes);
}

const noAnchor = (page: string, fragment: string, anchors: readonly string[]): Explanation => [
  `There is no anchor “#${fragment}” on ${page}.${didYouMean(fragment, anchors)}`,
  anchors.length > 0
    ? `Use one of #${anchors.slice(0, 12).join(", #")}, or leave it out.`
    : "Leave it out: the page has no anchors.",
];

/** Real addresses that begin like an unknown one. */
function listAddresses(page: string, known: Addressed): string[] {
  const { summaries, sources, images, readable } = known;
  const [, first = ""] = page.split("/");
  const ids = [...summaries.values()];
  switch (first) {
    case "images":
      return [...images.values()].map(({ picture }) => `/${picture.file.slice("content/".length)}`);
    case "social":
      return ids.flatMap(({ id, reveals }) => (reveals.length === 0 ? `/social/${id}.png` : []));
    case "previews":
      return ids.map(({ id }) => `/previews/${id}.json`);
    case "embed":
      return ids.flatMap(({ id, kind }) => (kind === "quotes" ? `/embed/${id}` : []));
    case "connections":
      return ids.flatMap(({ id, kind }) => (kind === "heroes" ? `/connections/${slugOf(id)}` : []));
    case "history":
    case "markdown":
      return ids.map(({ id }) => `/${first}/${id}`);
    case "api":
      return [...FIXED, ...ids.map(({ id }) => `/api/v1/articles/${id}`)];
    case "showroom":
      return ids.flatMap(({ id, kind }) => (kind === "team" ? `/${id}` : []));
    case "sitemaps":
      return ["/sitemaps/1.xml"];
    case "search-index":
      return [...readable.articles.values()].flatMap((article) =>
        article.kind === "series"
          ? listItems(article.frontmatter.seasons).map(
              ([, { number }]) => `/search-index/${slugOf(article.id)}-${number}.json`,
            )
          : [],
      );
    default:
      return [
        ...ids.map(({ id }) => `/${id}`),
        ...[...sources.keys()].map((id) => `/sources/${id}`),
        ...FIXED,
      ];
  }
}

/** The address of which an unknown one is a typo; of articles and fixed pages, also others with its words. */
function near(page: string, own: ArticleId, known: Addressed): string {
  const all = listAddresses(page, known).filter((address) => !address.includes(own));
  const [, first = ""] = page.split("/");
  if (first === "timeline") return "";
  if (isKind(first) || ["sources", "special"].includes(first)) return didYouMean(page, all);
  if (first === "api" && !page.includes("/articles/")) return didYouMean(page, FIXED);
  const typo = suggestId(page, all);
  return typo === undefined ? "" : ` Did you mean “${typo}”?`;
}

/** What addresses of a folder are possible. */
function fixOf(page: string, known: Addressed): string {
  const [, first = "", second = ""] = page.split("/");
  if (first === "timeline" && parseDay(second)) return dayFix(second, listDays(known) ?? []);
  if (first === "timeline")
    return "Write /timeline, or the page of a day on which something became known.";
  if (first === "feeds")
    return `Write one of ${[...FIXED].filter((one) => one.startsWith("/feeds/")).join(", ")}.`;
  const [example] = listAddresses(page, known);
  const isFile = /^(?:images|social|previews|embed|connections|history|sitemaps|search-index)$/;
  return isFile.test(first) && example
    ? `Write an address that exists, such as ${example}.`
    : "Write an address that exists, or link an article by its title: [[Title]].";
}

function dayFix(day: string, days: readonly string[]): string {
  const last = days.findLast((one) => one < day);
  return last
    ? `Write /timeline/${last}: nothing new became known between that day and ${day}.`
    : `Nothing was known then: the first day of the timeline is ${days[0] ? `/timeline/${days[0]}` : "still missing"}.`;
}
