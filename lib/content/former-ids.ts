import type { Article } from "./article";
import { type ArticleId, hrefFromId } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { placeOf } from "./place-of";

/**
 * An old address leads to one article: no article may stand there now, and no second one may claim it.
 * So a redirect never leads to another.
 */
export function checkFormerIds(
  articles: Iterable<Article>,
  exists: (id: ArticleId) => boolean,
): Diagnostic[] {
  const ownerById = new Map<ArticleId, ArticleId>();
  const problems: Diagnostic[] = [];
  for (const article of articles)
    for (const [index, former] of article.frontmatter.moved_from.entries()) {
      const told = exists(former) ? stands(former) : taken(former, ownerById.get(former));
      ownerById.set(former, article.id);
      if (told) problems.push(diagnostic(article, index, told));
    }
  return problems;
}

type Told = Pick<Diagnostic, "problem" | "mend">;

const stands = (id: ArticleId): Told => ({
  problem: `There is an article ${id} now, so its address cannot lead here.`,
  mend: "Delete the line, or rename that article.",
});

const taken = (id: ArticleId, owner: ArticleId | undefined): Told | undefined =>
  owner && {
    problem: `${owner} says already that it stood at ${hrefFromId(id)}.`,
    mend: "Keep the line in the article that took its place, and delete it in the other.",
  };

const diagnostic = (article: Article, index: number, told: Told): Diagnostic => ({
  file: article.file,
  ...placeOf(article, ["moved_from", index]),
  field: `moved_from[${index}]`,
  ...told,
});
