import { summaryOf, type Wiki } from "../../content/wiki";
import { hrefFromId } from "../../kinds/article-id";

/**
 * The address of a random article that is neither a quote nor a spoiler.
 * @param chance from 0 to just below 1, as `Math.random()` gives it
 */
export function randomHref(wiki: Wiki, chance: number): string {
  const articles = [...wiki.articles.values()].filter(
    ({ id, kind }) => kind !== "quotes" && summaryOf(wiki, id).reveals.length === 0,
  );
  const one = articles[Math.floor(chance * articles.length)];
  return one ? hrefFromId(one.id) : "/";
}
