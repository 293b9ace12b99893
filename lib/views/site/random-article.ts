import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Wiki } from "../../content/wiki";
import { hrefFromId } from "../../kinds/article-id";

/**
 * The address of a random article that is neither a quote nor a spoiler.
 * @param chance from 0 to just below 1, as `Math.random()` gives it
 */
export function randomHref(wiki: Wiki, chance: number): string {
  const ids = listOpenIds(wiki);
  const id = ids[Math.floor(chance * ids.length)];
  return id ? hrefFromId(id) : "/";
}

const listOpenIds = memoizeByWiki("listOpenIds", (wiki) =>
  [...wiki.summaries.values()]
    .filter(({ kind, reveals, broken }) => kind !== "quotes" && reveals.length === 0 && !broken)
    .map(({ id }) => id),
);
