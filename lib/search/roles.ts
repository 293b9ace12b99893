import type { Article } from "../content/article";
import { summaryOf, type Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import type { SeasonReference } from "../kinds/field-schemas";

/** A role in words that a reader may search for, and the season that it spoils. */
export type Role = { text: string; reveals?: SeasonReference | undefined };

/** The roles of an article's subject. */
export function rolesOf(wiki: Wiki, { kind, frontmatter }: Article): Role[] {
  const title = (id: ArticleId) => summaryOf(wiki, id).title;
  const titles = (list: readonly { article: ArticleId }[]) =>
    list.map(({ article }) => title(article)).join(", ");
  switch (kind) {
    case "team":
      return frontmatter.roles.map(({ role, series, seasons }) => ({
        text: [role, series && title(series.article), seasons && `season ${seasons.join(", ")}`]
          .filter(Boolean)
          .join(", "),
      }));
    case "cast":
      return frontmatter.roles.map(({ character, series, reveals }) => ({
        text: `plays ${withAliases(wiki, character.article)} in ${titles(series)}`,
        reveals,
      }));
    case "heroes":
    case "characters":
      return frontmatter.played_by.map(({ actor, series, reveals }) => ({
        text: `played by ${title(actor.article)} in ${titles(series)}`,
        reveals,
      }));
    case "places":
    case "organizations":
      return [{ text: frontmatter.type }];
    case "series":
      return frontmatter.created_by.map(({ to, reveals }) => ({
        text: `created by ${title(to.article)}`,
        reveals,
      }));
    default:
      return [];
  }
}

/** `Kilgrave, The Purple Man`: a reader who searches for an actor may know the character by another name. */
function withAliases(wiki: Wiki, id: ArticleId): string {
  const article = wiki.articles.get(id);
  const aliases = article && article.kind !== "quotes" ? article.frontmatter.aliases : [];
  return [
    summaryOf(wiki, id).title,
    ...aliases.flatMap(({ name, section, reveals }) => (section || reveals ? [] : [name])),
  ].join(", ");
}
