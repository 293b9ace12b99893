import type { Article } from "../content/article";
import type { Summary } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import { finish } from "../state/slices";
import { buildSearchable } from "./entries";
import type { SearchableArticle, SearchData } from "./entry";
import { type Read, recordReads, titlesOf } from "./titles";

/** What can be found of an article, and everything that it was made from. */
type Made = Pick<Article, "frontmatter" | "outline"> & {
  searchable: SearchableArticle;
  summary: Summary;
  reads: readonly Read[];
};

/** The search data of a wiki, which can be brought up to date with another wiki. */
export type WikiSearchData = SearchData & { madeById: ReadonlyMap<ArticleId, Made> };

export const NO_DATA: WikiSearchData = { version: "", articles: [], madeById: new Map() };

/** Everything in the wiki that a search can find. */
export const buildSearchData = (wiki: Wiki, help?: readonly SearchableArticle[]): WikiSearchData =>
  finish(updateSearchData(NO_DATA, wiki, help));

/** So many articles are compared in one step. */
const COMPARED = 100;

/**
 * The search data of another wiki: an article of which nothing has changed that a search finds keeps its object. Compares
 * a few values of each article; all else depends on the change. Pure, in steps of less than a millisecond or one article.
 * @param help what can be found of the help pages
 */
export function* updateSearchData(
  former: WikiSearchData,
  wiki: Wiki,
  help: readonly SearchableArticle[] = [],
): Generator<void, WikiSearchData> {
  const known = titlesOf(wiki);
  const isAsBefore = ({ what, id, value }: Read) => known[what](id) === value;
  const madeById = new Map<ArticleId, Made>();
  let compared = 0;
  for (const article of wiki.articles.values()) {
    const { id, frontmatter, outline } = article;
    const summary = summaryOf(wiki, id);
    const before = former.madeById.get(id);
    const isCurrent =
      before?.frontmatter === frontmatter &&
      before.outline === outline &&
      isSameSummary(before.summary, summary) &&
      before.reads.every(isAsBefore);
    if (isCurrent) {
      madeById.set(id, before);
      if (++compared % COMPARED === 0) yield;
      continue;
    }
    const { titles, reads } = recordReads(known);
    const made = buildSearchable(article, summary, titles);
    const searchable = before && isSame(before.searchable, made) ? before.searchable : made;
    madeById.set(id, { frontmatter, outline, summary, reads, searchable });
    yield;
  }
  const articles = [...madeById.values()].map(({ searchable }) => searchable);
  return { version: wiki.version, articles, madeById, ...(help.length > 0 && { help }) };
}

const isSameSummary = (a: Summary, b: Summary): boolean =>
  a === b ||
  (a.href === b.href &&
    a.kind === b.kind &&
    a.title === b.title &&
    a.qualifier === b.qualifier &&
    a.line === b.line &&
    a.description === b.description &&
    a.reveals.join() === b.reveals.join());

const isSame = (a: SearchableArticle, b: SearchableArticle): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
