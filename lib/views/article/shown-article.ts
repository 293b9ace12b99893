import type { Article } from "../../content/article";
import { listCitedSources } from "../../content/cited-sources";
import { relationsOf } from "../../content/relations";
import { memoizeByKey } from "../../state/memoize-by-key";
import { LIST_LIMITS } from "../lists/list-limits";

/** How many relations a character has, in both articles of each pair. */
export const countRelations = (article: Article): number =>
  relationsOf(article).length + (article.relationsFromOthers?.length ?? 0);

/**
 * An article as its page shows it: of too many relations that other articles have with a hero only the first, and only
 * the sources of those. All of them are on the page of the hero's connections.
 */
export const shownArticle = memoizeByKey(withoutLongList) as <A extends Article>(article: A) => A;

function withoutLongList(article: Article): Article {
  if (article.kind !== "heroes" || countRelations(article) <= LIST_LIMITS.excerpt) return article;
  const room = Math.max(0, LIST_LIMITS.excerpt - relationsOf(article).length);
  const shown = { ...article, relationsFromOthers: article.relationsFromOthers?.slice(0, room) };
  return { ...shown, references: listCitedSources(shown).map(({ source }) => source) };
}
