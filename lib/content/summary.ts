import { getKind } from "../kinds";
import { type ArticleId, hrefFromId, type Kind, kindOf, slugOf } from "../kinds/article-id";
import { capitalize } from "../kinds/capitalize";
import type { HeroLine } from "../kinds/hero-line";
import type { Quote } from "../kinds/quotes";
import { formatDate } from "../time/partial-date";
import type { Article, Draft } from "./article";

/** What a link, a list or a card shows of an article. */
export type Summary = {
  id: ArticleId;
  kind: Kind;
  href: string;
  title: string;
  qualifier: string | undefined;
  description: string;
  line: HeroLine | undefined;
  /**
   * The seasons that reveal that this article exists: wherever others name it, it is hidden until they are seen. A quote
   * that is a spoiler has a title without its words instead.
   */
  reveals: readonly string[];
  /** The file cannot be read at present; only `npm run dev` serves such a wiki. */
  broken: boolean;
};

/** The unique title of an article: `Daredevil (series)`. */
export function fullTitle({
  title,
  qualifier,
}: {
  title: string;
  qualifier?: string | undefined;
}): string {
  return qualifier ? `${title} (${qualifier})` : title;
}

/** The words of a quote; parts that the source prints separately are joined by an ellipsis in brackets. */
export function quoteWords(quote: Pick<Quote, "text" | "segments">): string {
  return quote.text ?? (quote.segments ?? []).join(" […] ");
}

const TITLE_WORDS = 9;

/** The title of a quote in lists and page titles; for a spoiler, without its words. */
function quoteTitle(quote: Quote, titleOf: (id: ArticleId) => string): string {
  if (quote.reveals)
    return `${quote.speaker ? titleOf(quote.speaker.article) : quote.role}, ${formatDate(quote.date)} (spoiler)`;
  const words = quoteWords(quote).split(" ");
  const opening = words.slice(0, TITLE_WORDS).join(" ");
  return words.length > TITLE_WORDS
    ? `“${opening.replace(/(?:[,.;:—–-]+| \[…\])$/, "")}\u00a0…”`
    : `“${opening}”`;
}

/** The line in an article's own fields, which gives it its color. */
const ownLine = ({ frontmatter }: Pick<Article, "frontmatter">): HeroLine | undefined =>
  "line" in frontmatter ? frontmatter.line : undefined;

/** The season that reveals that an article exists. A quote's `reveals` only hides its words. */
export function seasonsOfWhole({
  kind,
  frontmatter,
}: Pick<Draft, "kind" | "frontmatter">): string[] {
  const reveals = kind !== "quotes" && "reveals" in frontmatter ? frontmatter.reveals : undefined;
  return reveals ? [reveals.season] : [];
}

type SummaryContext = {
  lineOf(id: ArticleId): HeroLine | undefined;
  titleOf(id: ArticleId): string;
};

export function buildSummary(article: Article, { lineOf, titleOf }: SummaryContext): Summary {
  const { id, kind, frontmatter } = article;
  const isQuote = kind === "quotes";
  return {
    id,
    kind,
    href: hrefFromId(id),
    title: isQuote ? quoteTitle(frontmatter, titleOf) : frontmatter.title,
    qualifier: isQuote ? undefined : frontmatter.qualifier,
    description: frontmatter.description,
    line: ownLine(article) ?? getKind(kind).borrowedLine(frontmatter, lineOf),
    reveals: seasonsOfWhole(article),
    broken: false,
  };
}

/** The summary of an article whose file cannot be read, so that the rest of the wiki works. */
export function brokenSummary(id: ArticleId): Summary {
  const words = slugOf(id).split("-").join(" ");
  return {
    id,
    kind: kindOf(id),
    href: hrefFromId(id),
    title: capitalize(words),
    qualifier: undefined,
    description: "The file of this article has a mistake; open the page to see which.",
    line: undefined,
    reveals: [],
    broken: true,
  };
}

/** All summaries by id; borrowed lines and names come from articles that have their own. */
export function buildSummaries(
  articles: ReadonlyMap<ArticleId, Article>,
  ids: Iterable<ArticleId> = articles.keys(),
): Map<ArticleId, Summary> {
  const known: SummaryContext = {
    lineOf: (id) => {
      const article = articles.get(id);
      return article && ownLine(article);
    },
    titleOf: (id) => {
      const article = articles.get(id);
      const title = article && article.kind !== "quotes" && article.frontmatter.title;
      return title || brokenSummary(id).title;
    },
  };
  return new Map(
    [...ids].flatMap((id) => {
      const article = articles.get(id);
      return article ? [[id, buildSummary(article, known)] as const] : [];
    }),
  );
}

/** Whether a change of an article may change the summaries of others, which borrow its line and title. */
export const lendsOther = (before: Article | undefined, after: Article | undefined): boolean =>
  lent(before) !== lent(after);

const lent = (article: Article | undefined) =>
  article &&
  JSON.stringify([ownLine(article), "title" in article.frontmatter && article.frontmatter.title]);
