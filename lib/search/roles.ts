import type { Article } from "../content/article";
import type { ArticleId } from "../content/article-id";
import { summaryOf, type Wiki } from "../content/wiki";

/** What somebody did or is, one part each, in words that a reader may look for. */
export function rolesOf(wiki: Wiki, { kind, frontmatter }: Article): string[] {
  const title = (id: ArticleId) => summaryOf(wiki, id).title;
  const titles = (list: readonly { article: ArticleId }[]) =>
    list.map(({ article }) => title(article)).join(", ");
  switch (kind) {
    case "team":
      return frontmatter.roles.map(({ role, series, seasons }) =>
        [role, series && title(series.article), seasons && `season ${seasons.join(", ")}`]
          .filter(Boolean)
          .join(", "),
      );
    case "cast":
      return frontmatter.roles.map(
        ({ character, series }) =>
          `plays ${withAliases(wiki, character.article)} in ${titles(series)}`,
      );
    case "heroes":
    case "characters":
      return frontmatter.played_by.map(
        ({ actor, series }) => `played by ${title(actor.article)} in ${titles(series)}`,
      );
    case "places":
    case "organizations":
      return [frontmatter.type];
    case "series":
      return frontmatter.created_by
        .filter(({ reveals }) => !reveals)
        .map(({ to }) => `created by ${title(to.article)}`);
    default:
      return [];
  }
}

/** `Kilgrave, The Purple Man`: whoever asks for a player may know the character by another name. */
function withAliases(wiki: Wiki, id: ArticleId): string {
  const article = wiki.articles.get(id);
  const aliases = article && article.kind !== "quotes" ? article.frontmatter.aliases : [];
  return [
    summaryOf(wiki, id).title,
    ...aliases.flatMap(({ name, section }) => (section ? [] : [name])),
  ].join(", ");
}
