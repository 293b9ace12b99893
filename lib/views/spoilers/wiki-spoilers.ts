import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, type Wiki } from "../../content/wiki";
import { slugOf } from "../../kinds/article-id";

/** The data of today's wiki that decides what is hidden in a revision; it can be sent to a worker. */
export type WikiSpoilers = {
  /** The last season of each series. */
  everySeason: readonly string[];
  /** The slugs of all series. */
  series: readonly string[];
  /** The names of each article that is a spoiler as a whole, in lower case. */
  hidden: readonly { names: readonly string[]; reveals: readonly string[] }[];
};

export const wikiSpoilers = memoizeByWiki("wikiSpoilers", (wiki): WikiSpoilers => {
  const summaries = [...wiki.summaries.values()];
  return {
    everySeason: listEverySeason(wiki),
    series: summaries.flatMap(({ id, kind }) => (kind === "series" ? id.split("/").slice(1) : [])),
    hidden: summaries
      .filter(({ reveals }) => reveals.length > 0)
      .map(({ id, title, reveals }) => ({ names: [id, title.toLowerCase()], reveals })),
  };
});

/** The last season of each series: seeing them all shows everything. */
const listEverySeason = (wiki: Wiki): string[] =>
  listArticles(wiki, "series").map(
    ({ id, frontmatter }) => `${slugOf(id)}/${frontmatter.seasons.length}`,
  );
