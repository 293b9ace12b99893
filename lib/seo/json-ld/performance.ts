import type { TVSeries } from "schema-dts";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { nodeByName, onlyPublic } from "./nodes";

/** A role that an actor plays in a series. */
type Performance = { series: ArticleId; actor: ArticleId; character: ArticleId };

/** Every role without spoilers, from the characters' articles. */
function listParts(wiki: Wiki): Performance[] {
  const characters = [
    ...listArticles(wiki, "heroes"),
    ...listArticles(wiki, "characters").filter(({ frontmatter }) => !frontmatter.reveals),
  ];
  return characters.flatMap(({ id, frontmatter }) =>
    onlyPublic(frontmatter.played_by).flatMap(({ actor, series }) =>
      series.map(({ article }) => ({ series: article, actor: actor.article, character: id })),
    ),
  );
}

/** The roles of one series, as its `actor`. */
export const castOf = (wiki: Wiki, series: ArticleId) =>
  listParts(wiki)
    .filter((part) => part.series === series)
    .map((part) => role(wiki, part));

/** The series of an actor or character, each with only that role. */
export function performances(wiki: Wiki, id: ArticleId): TVSeries[] {
  const parts = listParts(wiki).filter(({ actor, character }) => actor === id || character === id);
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
