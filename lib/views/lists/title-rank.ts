import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { letterOf, sortByTitle } from "../../content/title-order";
import type { ArticleId } from "../../kinds/article-id";

/** What sorts an article in lists by title. */
export type TitleRank = { id: ArticleId; rank: number; title: string; letter: string };

/**
 * The place of every article in the order of titles, so that sorting thousands of them compares numbers. It is one value:
 * noting which of its entries are read would take longer than reading them.
 */
export const titleRanks = memoizeByWiki("titleRanks", (wiki) => {
  const all = sortByTitle([...wiki.summaries.values()], ({ title }) => title);
  const ranks = all.map(
    ({ id, title }, rank): TitleRank => ({ id, rank, title, letter: letterOf(title) }),
  );
  return { byId: new Map(ranks.map((one) => [one.id, one])) };
});
