import type { TVSeries } from "schema-dts";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { nodeByName, onlyPublic } from "./nodes";

/** A role that an actor plays in a series. */
type Performance = { series: ArticleId; actor: ArticleId; character: ArticleId };

/** Every role without spoilers, from the characters' articles, by its series, by its actor and by its character. */
const listParts = memoizeByWiki("listParts", (wiki) => {
  const characters = [
    ...listArticles(wiki, "heroes"),
    ...listArticles(wiki, "characters").filter(({ frontmatter }) => !frontmatter.reveals),
  ];
  const partsById = new Map<ArticleId, Performance[]>();
  for (const { id: character, frontmatter } of characters)
    for (const { actor, series } of onlyPublic(frontmatter.played_by))
      for (const { article } of series)
        for (const id of [article, actor.article, character]) {
          const parts = partsById.get(id) ?? [];
          parts.push({ series: article, actor: actor.article, character });
          partsById.set(id, parts);
        }
  return partsById;
});

const partsOf = (wiki: Wiki, id: ArticleId): readonly Performance[] =>
  listParts(wiki).get(id) ?? [];

/** So many roles of a series are in its structured data: those of its heroes first. */
const LISTED = 40;

/** The roles of one series, as its `actor`. */
export const castOf = (wiki: Wiki, series: ArticleId) =>
  partsOf(wiki, series)
    .slice(0, LISTED)
    .map((part) => role(wiki, part));

/** The series of an actor or character, each with only that role. */
export function performances(wiki: Wiki, id: ArticleId): TVSeries[] {
  const parts = partsOf(wiki, id);
  return [...new Set(parts.map(({ series }) => series))].map((series) => ({
    ...nodeByName(wiki, "TVSeries", series),
    actor: parts.filter((part) => part.series === series).map((part) => role(wiki, part)),
  }));
}

const role = (wiki: Wiki, { actor, character }: Performance) => ({
  "@type": "PerformanceRole" as const,
  actor: nodeByName(wiki, "Person", actor),
  characterName: summaryOf(wiki, character).title,
});
