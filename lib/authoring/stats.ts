import { SOURCE_KINDS, type SourceKind } from "../content/schema/source";
import { listArticles, type Wiki } from "../content/wiki";
import { type ArticleId, KINDS, type Kind, type SourceId } from "../kinds/article-id";
import { STATUSES, type Status } from "../kinds/quotes";
import { countUses, findOrphans, findUncited, SHORT, withoutQuotes } from "./content-report";

type Length = { id: ArticleId; words: number };

/** Statistics of the wiki, and what is left to do. */
export type Stats = {
  articles: number;
  byKind: Record<Kind, number>;
  /** Words of all texts, without the words of the quotes themselves. */
  words: number;
  quotesByStatus: Record<Status, number>;
  sources: number;
  sourcesByKind: Record<SourceKind, number>;
  unusedSources: SourceId[];
  images: number;
  unusedImages: string[];
  wanted: { title: string; linkedFrom: ArticleId[] }[];
  orphaned: ArticleId[];
  uncited: { id: ArticleId; statements: number; fields: number }[];
  longest: Length[];
  /** Only those below the limit for short articles. */
  shortest: Length[];
};

const LISTED = 5;

/** Counts a wiki. Pure. */
export function countWiki(wiki: Wiki): Stats {
  const articles = [...wiki.articles.values()];
  const sources = [...wiki.sources.values()];
  const lengths = withoutQuotes(wiki)
    .map(({ id, outline }) => ({ id, words: outline.words }))
    .sort((a, b) => b.words - a.words);
  const statuses = listArticles(wiki, "quotes").map(({ frontmatter }) => frontmatter.status);
  return {
    articles: articles.length,
    byKind: countBy(
      KINDS,
      articles.map(({ kind }) => kind),
    ),
    words: articles.reduce((sum, { outline }) => sum + outline.words, 0),
    quotesByStatus: countBy(Object.keys(STATUSES) as Status[], statuses),
    sources: sources.length,
    sourcesByKind: countBy(
      Object.keys(SOURCE_KINDS) as SourceKind[],
      sources.map(({ kind }) => kind),
    ),
    unusedSources: sources.filter((source) => countUses(wiki, source) === 0).map(({ id }) => id),
    images: wiki.images.size,
    unusedImages: [...wiki.images.keys()].filter((id) => !wiki.articlesByImage.has(id)),
    wanted: [...wiki.wantedBySlug.values()]
      .map(({ title, linkedFrom }) => ({ title, linkedFrom: linkedFrom.map(({ from }) => from) }))
      .sort((a, b) => b.linkedFrom.length - a.linkedFrom.length),
    orphaned: findOrphans(wiki).map(({ id }) => id),
    uncited: findUncited(wiki).map(({ id, statements, fields }) => ({
      id,
      statements: statements.length,
      fields: fields.length,
    })),
    longest: lengths.slice(0, LISTED),
    shortest: lengths
      .filter(({ words }) => words < SHORT)
      .slice(-LISTED)
      .reverse(),
  };
}

function countBy<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const value of values) counts[value]++;
  return counts;
}
