import type { Article } from "../content/article";
import { summaryOf, type Wiki } from "../content/wiki";
import { getKind } from "../kinds";
import type { ArticleId } from "../kinds/article-id";
import type { SearchFields } from "../kinds/kind";

/** What a search finds of an article besides its title, its aliases and its text, as its kind defines. */
export const searchFields = (wiki: Wiki, { kind, frontmatter }: Article): SearchFields =>
  getKind(kind).search(frontmatter, {
    title: (id) => summaryOf(wiki, id).title,
    allNames: (id) => allNames(wiki, id),
  });

/** `Kilgrave, The Purple Man`: a reader who searches for an actor may know the character by another name. */
function allNames(wiki: Wiki, id: ArticleId): string {
  const article = wiki.articles.get(id);
  const aliases = article && article.kind !== "quotes" ? article.frontmatter.aliases : [];
  return [
    summaryOf(wiki, id).title,
    ...aliases.flatMap(({ name, section, reveals }) => (section || reveals ? [] : [name])),
  ].join(", ");
}
