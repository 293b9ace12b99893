import type { Article } from "../content/article";
import { fieldName } from "../content/diagnostic";
import { listUncited } from "../content/references";
import type { Source } from "../content/source";
import type { Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";

/** Articles with fewer words are short. */
export const SHORT = 120;

/** Quotes are counted separately: no article has to link to them, and their text is only the context. */
export const withoutQuotes = (wiki: Pick<Wiki, "articles">): Article[] =>
  [...wiki.articles.values()].filter(({ kind }) => kind !== "quotes");

/** Articles that no other article links to. */
export const findOrphans = (wiki: Pick<Wiki, "articles" | "backlinksById">): Article[] =>
  withoutQuotes(wiki).filter(({ id }) => !wiki.backlinksById.has(id));

export type UncitedArticle = { id: ArticleId; statements: string[]; fields: string[] };

/** Articles with statements that lack a source: sentences of the text, and fields. */
export const findUncited = (wiki: Pick<Wiki, "articles">): UncitedArticle[] =>
  [...wiki.articles.values()]
    .map(({ id, outline, frontmatter }) => ({
      id,
      statements: outline.uncited.map(({ name }) => name),
      fields: listUncited(frontmatter).map(({ path }) => fieldName(path) ?? ""),
    }))
    .filter(({ statements, fields }) => statements.length + fields.length > 0);

/** How many articles and quotes cite a source. */
export const countUses = (
  { citationsBySource, quotesBySource }: Pick<Wiki, "citationsBySource" | "quotesBySource">,
  { id }: Pick<Source, "id">,
): number => (citationsBySource.get(id)?.length ?? 0) + (quotesBySource.get(id)?.length ?? 0);
