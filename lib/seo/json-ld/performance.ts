import type { TVSeries } from "schema-dts";
import type { ArticleId } from "../../content/article-id";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import { named, told } from "./nodes";

/** A part that somebody plays in a series. */
type Part = { series: ArticleId; actor: ArticleId; character: ArticleId };

/** Every part that programs are told of, as the characters' articles have it. */
function listParts(wiki: Wiki): Part[] {
  const characters = [
    ...listArticles(wiki, "heroes"),
    ...listArticles(wiki, "characters").filter(({ frontmatter }) => !frontmatter.reveals),
  ];
  return characters.flatMap(({ id, frontmatter }) =>
    told(frontmatter.played_by).flatMap(({ actor, series }) =>
      series.map(({ article }) => ({ series: article, actor: actor.article, character: id })),
    ),
  );
}

/** The parts of one series, as its `actor`. */
export const castOf = (wiki: Wiki, series: ArticleId) =>
  listParts(wiki)
    .filter((part) => part.series === series)
    .map((part) => role(wiki, part));

/** The series in which somebody plays or is played, each with that part alone. */
export function performances(wiki: Wiki, id: ArticleId): TVSeries[] {
  const parts = listParts(wiki).filter(({ actor, character }) => actor === id || character === id);
  return [...new Set(parts.map(({ series }) => series))].map((series) => ({
    ...named(wiki, "TVSeries", series),
    actor: parts.filter((part) => part.series === series).map((part) => role(wiki, part)),
  }));
}

const role = (wiki: Wiki, { actor, character }: Part) => ({
  "@type": "PerformanceRole" as const,
  actor: named(wiki, "Person", actor),
  characterName: summaryOf(wiki, character).title,
});
