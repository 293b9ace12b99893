import type { Wiki } from "../content/wiki";
import { type ArticleId, isKind, type Kind, parseArticleId } from "../kinds/article-id";

/** What a draft is about: an article, or one that is not there yet (`new/heroes`). */
export type DraftSubject = ArticleId | `new/${Kind}`;

/** @returns undefined for any other text */
export function parseDraftSubject(text: string): DraftSubject | undefined {
  const kind = /^new\/([a-z]+)$/.exec(text)?.[1];
  return kind !== undefined && isKind(kind) ? `new/${kind}` : parseArticleId(text);
}

/** The kind of an article that is not there yet. */
export function newKindOf(subject: DraftSubject): Kind | undefined {
  const [first, kind = ""] = subject.split("/");
  return first === "new" && isKind(kind) ? kind : undefined;
}

/** Where the text can be edited. */
export const subjectHref = (subject: DraftSubject): string =>
  newKindOf(subject) === undefined ? `/edit/${subject}` : `/${subject}`;

/** The names under which somebody may have begun a draft: the article may have been renamed since. Today's is the first. */
export function subjectNames(
  { articles }: Pick<Wiki, "articles">,
  subject: DraftSubject,
): readonly [DraftSubject, ...DraftSubject[]] {
  const article = articles.get(subject as ArticleId);
  return [subject, ...(article?.frontmatter.moved_from ?? [])];
}
