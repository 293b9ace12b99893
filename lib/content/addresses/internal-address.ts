import { parseDay } from "@/lib/time/partial-date";
import {
  type ArticleId,
  type ImageId,
  isKind,
  type Kind,
  parseArticleId,
  type SourceId,
} from "../../kinds/article-id";
import { RESERVED_IDS } from "../../mdx/remark-headings";
import type { Draft } from "../article";
import { isUnread, listItems } from "../draft";
import { seasonExists } from "../season-exists";
import { didYouMean } from "../suggest-id";
import { type Addressed, addressIndexOf } from "./address-index";
import { FIXED_ADDRESSES } from "./fixed-addresses";
import { howToFix, nearAddress } from "./suggest-address";

type Explanation = [problem: string, fix: string];

/** Other forms of an article. */
const FORM =
  /^\/(?:api\/v1\/articles|markdown|history|embed(?=\/quotes\/))\/([^/]+)\/([^/]+)$|^\/previews\/([^/]+)\/([^/]+)\.json$/;

/**
 * What is wrong with the address of an internal link: a page that does not exist, or an anchor that the page does not
 * have. Anchors are only checked on articles and on the list of images.
 * @param own the article that has the link, if it is in one
 */
export function internalAddressProblem(
  url: string,
  own: ArticleId | undefined,
  known: Addressed,
): Explanation | undefined {
  const address = withoutSite(url, known.siteUrl);
  if (address === undefined) return undefined;
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  const page = path === "" ? `/${own}` : normalPath(path);
  if (!isPage(page, known))
    return [
      `There is no page ${path} in this wiki.${nearAddress(page, own, known)}`,
      howToFix(page, own, known),
    ];
  return fragment ? fragmentProblem(page, decode(fragment), known) : undefined;
}

/** Whether an address is one of this wiki. */
export const isInternal = (url: string, siteUrl: string | undefined): boolean =>
  withoutSite(url, siteUrl) !== undefined;

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
  if (FIXED_ADDRESSES.has(page)) return true;
  const [, kind = "", slug = "", previewed = "", file = ""] = FORM.exec(page) ?? [];
  if (isKind(kind)) return isArticle(kind, slug, known);
  if (isKind(previewed)) return isArticle(previewed, file, known);
  const [, first = "", second = "", third, ...more] = page.split("/");
  if (first === "showroom") return isPage(page.replace("showroom", "team"), known);
  if (more.length > 0) return false;
  if (first === "social") return isSocialPicture(page, known);
  if (third !== undefined) return first === "quotes" && isQuoteList(second, third, known);
  switch (first) {
    case "sources":
      return known.hasSource(second as SourceId) || addressIndexOf(known).isFormerSource(second);
    case "images":
      return isPicture(second, known);
    case "connections":
      return known.summaries.has(`heroes/${second}` as ArticleId);
    // Which pages the guide has is not part of the content.
    case "help":
      return /^[a-z0-9-]+$/.test(second);
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

/** Other days have no page: a server redirects them to one, but a static host cannot. */
const isTimelineDay = (day: string, known: Addressed) =>
  parseDay(day) !== undefined && (addressIndexOf(known).days?.includes(day) ?? true);

/** `daredevil-2_the-defenders-1.json`: what these seasons reveal. */
const isIndexPart = (file: string, { readable, summaries }: Addressed) =>
  /^(?:[a-z0-9-]+-\d{1,2}(?:_|\.json$))+$/.test(file) &&
  file
    .replace(/\.json$/, "")
    .split("_")
    .every((part) => seasonExists(part.replace(/-(\d+)$/, "/$1"), { readable, summaries }));

const isArticle = (kind: Kind, slug: string, known: Addressed) =>
  findArticle(kind, slug, known) !== undefined ||
  addressIndexOf(known).mayBeFormer(`${kind}/${slug}` as ArticleId);

/** The article at an address, which may be a former one or an alias. */
function findArticle(kind: Kind, slug: string, known: Addressed): ArticleId | undefined {
  const id = `${kind}/${slug}` as ArticleId;
  return known.summaries.has(id) ? id : addressIndexOf(known).articleByOtherId.get(id);
}

/** A list of quotes exists if it has any quotes, also by a former slug. */
function isQuoteList(facet: string, slug: string, known: Addressed): boolean {
  if (!["by", "from", "series", "about"].includes(facet)) return false;
  const { isQuoteList, slugsByFormer } = addressIndexOf(known);
  return [slug, ...(slugsByFormer.get(slug) ?? [])].some((one) => isQuoteList(`${facet}/${one}`));
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
  if (/^(?:cite|ref|quote|spoiler):/.test(fragment)) return undefined;
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
