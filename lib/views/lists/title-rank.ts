import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { sortByTitle } from "../../content/title-order";
import type { ArticleId } from "../../kinds/article-id";

/** The place of every article in the order of titles; sorting some of them compares numbers. */
export const rankByTitle = memoizeByWiki("rankByTitle", (wiki): ReadonlyMap<ArticleId, number> => {
  const all = sortByTitle([...wiki.summaries.values()], ({ title }) => title);
  return new Map(all.map(({ id }, rank) => [id, rank]));
});
