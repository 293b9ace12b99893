import { type ArticleId, KINDS, type Kind, kindOf } from "../kinds/article-id";
import { LINE_NAMES } from "../kinds/hero-line";
import type { Article } from "./article";
import { compareFiles } from "./ordered-index";
import type { Summary } from "./summary";
import { compareTitles } from "./title-order";

/** What lists of a kind start from, sorted once when the wiki is built: n log n. A look-up takes the same in any wiki. */
export type Indexes = {
  /** In the order of their files. */
  articlesByKind: { [K in Kind]: readonly Article<K>[] };
  /** In the order in which lists show them: those with a line in the order of the lines, then the others by title. */
  summariesByKind: Record<Kind, readonly Summary[]>;
};

export function buildIndexes(articles: Iterable<Article>, summaries: Iterable<Summary>): Indexes {
  const articlesByKind = groupByKind(articles);
  const summariesByKind = groupByKind(summaries);
  for (const kind of KINDS) summariesByKind[kind].sort(inDisplayOrder);
  return { articlesByKind: articlesByKind as Indexes["articlesByKind"], summariesByKind };
}

/**
 * The indexes after changes; a kind without any keeps its lists. Lists that are nearly in order are sorted in about as
 * many comparisons as they have items.
 */
export function updateIndexes(
  former: Indexes,
  articles: ReadonlyMap<ArticleId, Article>,
  summaries: ReadonlyMap<ArticleId, Summary>,
  changed: { articles: Iterable<ArticleId>; summaries: Iterable<ArticleId> },
): Indexes {
  const articlesByKind: Record<Kind, readonly Article[]> = { ...former.articlesByKind };
  for (const kind of new Set([...changed.articles].map(kindOf)))
    articlesByKind[kind] = [...articles.values()].filter((article) => article.kind === kind);
  const summariesByKind = { ...former.summariesByKind };
  const ids = new Set(changed.summaries);
  for (const kind of new Set([...ids].map(kindOf))) {
    const others = summariesByKind[kind].filter(({ id }) => !ids.has(id));
    const own = [...ids].flatMap((id) => (kindOf(id) === kind ? (summaries.get(id) ?? []) : []));
    summariesByKind[kind] = [...others, ...own].sort(inDisplayOrder);
  }
  return { articlesByKind: articlesByKind as Indexes["articlesByKind"], summariesByKind };
}

function groupByKind<T extends { kind: Kind }>(all: Iterable<T>): Record<Kind, T[]> {
  const groups = Object.fromEntries(KINDS.map((kind) => [kind, [] as T[]])) as Record<Kind, T[]>;
  for (const one of all) groups[one.kind].push(one);
  return groups;
}

const inDisplayOrder = (a: Summary, b: Summary): number =>
  sortKey(a) - sortKey(b) || compareTitles(a.title, b.title) || compareFiles(a.id, b.id);

const sortKey = ({ line }: Summary) => (line ? LINE_NAMES.indexOf(line) : LINE_NAMES.length);
