import { summaryOf, type Wiki } from "../../content/wiki";

/** What of today's wiki decides which covers a revision lies under, as data that can be sent to a worker. */
export type WikiSpoilers = {
  /** Of each series the last season. */
  everySeason: readonly string[];
  /** The slugs of the series that there are. */
  series: readonly string[];
  /** How each article that a season gives away as a whole may be named, in lower case. */
  hidden: readonly { names: readonly string[]; reveals: readonly string[] }[];
};

const spoilersByWiki = new WeakMap<object, WikiSpoilers>();

/** Gathered once for each wiki. */
export function wikiSpoilers(wiki: Wiki): WikiSpoilers {
  const known = spoilersByWiki.get(wiki.summaries);
  if (known) return known;
  const summaries = [...wiki.summaries.values()];
  const covers = {
    everySeason: listEverySeason(wiki),
    series: summaries.flatMap(({ id, kind }) => (kind === "series" ? id.split("/").slice(1) : [])),
    hidden: summaries
      .filter(({ reveals }) => reveals.length > 0)
      .map(({ id, title, reveals }) => ({ names: [id, title.toLowerCase()], reveals })),
  };
  spoilersByWiki.set(wiki.summaries, covers);
  return covers;
}

/** Of each series the last season: who has seen them all is told everything. */
const listEverySeason = (wiki: Wiki): string[] =>
  [...wiki.articles.values()].flatMap((article) =>
    article.kind === "series"
      ? [`${summaryOf(wiki, article.id).href.split("/")[2]}/${article.frontmatter.seasons.length}`]
      : [],
  );
