import { hrefFromId } from "../../content/article-id";
import { summaryOf, type Wiki } from "../../content/wiki";

/**
 * The address of an article that can be read and is no quotation; one that a season gives away leads nobody there.
 * @param chance from 0 to just below 1, as `Math.random()` gives it
 */
export function randomHref(wiki: Wiki, chance: number): string {
  const articles = [...wiki.articles.values()].filter(
    ({ id, kind }) => kind !== "quotes" && summaryOf(wiki, id).reveals.length === 0,
  );
  const one = articles[Math.floor(chance * articles.length)];
  return one ? hrefFromId(one.id) : "/";
}
