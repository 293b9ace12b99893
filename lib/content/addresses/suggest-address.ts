import { parseDay } from "@/lib/time/partial-date";
import { type ArticleId, isKind, slugOf } from "../../kinds/article-id";
import { listItems } from "../draft";
import { didYouMean, suggestId } from "../suggest-id";
import { type Addressed, addressIndexOf } from "./address-index";
import { FIXED_ADDRESSES } from "./fixed-addresses";

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
      return [...FIXED_ADDRESSES, ...ids.map(({ id }) => `/api/v1/articles/${id}`)];
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
        ...FIXED_ADDRESSES,
      ];
  }
}

/** The address of which an unknown one is a typo; of articles and fixed pages, also others with its words. */
export function nearAddress(page: string, own: ArticleId | undefined, known: Addressed): string {
  const all = listAddresses(page, known).filter((address) => !own || !address.includes(own));
  const [, first = ""] = page.split("/");
  if (first === "timeline") return "";
  if (isKind(first) || ["sources", "special"].includes(first)) return didYouMean(page, all);
  if (first === "api" && !page.includes("/articles/")) return didYouMean(page, FIXED_ADDRESSES);
  const typo = suggestId(page, all);
  return typo === undefined ? "" : ` Did you mean “${typo}”?`;
}

/** What addresses of a folder are possible. */
export function howToFix(page: string, own: ArticleId | undefined, known: Addressed): string {
  const [, first = "", second = ""] = page.split("/");
  if (first === "timeline" && parseDay(second))
    return dayFix(second, addressIndexOf(known).days ?? []);
  if (first === "timeline")
    return "Write /timeline, or the page of a day on which something became known.";
  if (first === "feeds")
    return `Write one of ${[...FIXED_ADDRESSES].filter((one) => one.startsWith("/feeds/")).join(", ")}.`;
  const [example] = listAddresses(page, known);
  const isFile = /^(?:images|social|previews|embed|connections|history|sitemaps|search-index)$/;
  if (isFile.test(first) && example) return `Write an address that exists, such as ${example}.`;
  return `Write an address that exists${own ? ", or link an article by its title: [[Title]]" : ""}.`;
}

function dayFix(day: string, days: readonly string[]): string {
  const last = days.findLast((one) => one < day);
  return last
    ? `Write /timeline/${last}: nothing new became known between that day and ${day}.`
    : `Nothing was known then: the first day of the timeline is ${days[0] ? `/timeline/${days[0]}` : "still missing"}.`;
}
