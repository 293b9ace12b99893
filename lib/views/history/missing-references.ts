import type { Article } from "../../content/article";
import { listReferences, listReveals } from "../../content/references";
import type { Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";

/** An article or season that an older revision names and today's wiki lacks; undefined if it has them all. */
export function findMissingReference(
  wiki: Wiki,
  { frontmatter, outline }: Article,
): string | undefined {
  const missingArticle = listReferences(frontmatter).find(
    ({ value }) => !wiki.summaries.has(value.article),
  );
  if (missingArticle) return `the article ${missingArticle.value.article}`;
  const seasons = [
    ...listReveals(frontmatter).map(({ value }) => value.season),
    ...outline.spoilers.map(({ name }) => name),
  ];
  const missingSeason = seasons.find(
    (season) => !wiki.summaries.has(`series/${season.split("/")[0]}` as ArticleId),
  );
  return missingSeason && `the season ${missingSeason}`;
}
