import { hrefFromId } from "../content/article-id";
import type { Wiki } from "../content/wiki";

/**
 * The address of an article that can be read and is no quotation.
 * @param chance from 0 to just below 1, as `Math.random()` gives it
 */
export function randomHref(wiki: Wiki, chance: number): string {
  const articles = [...wiki.articles.values()].filter(({ kind }) => kind !== "quotes");
  const one = articles[Math.floor(chance * articles.length)];
  return one ? hrefFromId(one.id) : "/";
}
