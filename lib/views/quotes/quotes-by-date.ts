import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { compareDates } from "../../time/partial-date";

/** All quotes by date, and the place of each. */
export const quotesByDate = memoizeByWiki("quotesByDate", (wiki) => {
  const all = listArticles(wiki, "quotes").toSorted((a, b) =>
    compareDates(a.frontmatter.date, b.frontmatter.date),
  );
  return { all, placeById: new Map(all.map(({ id }, place) => [id, place])) };
});

/** The order in which cards are listed: by date. */
export function inDateOrder(wiki: Wiki, ids: readonly ArticleId[]): ArticleId[] {
  const { placeById } = quotesByDate(wiki);
  return ids.toSorted((a, b) => (placeById.get(a) ?? 0) - (placeById.get(b) ?? 0));
}
