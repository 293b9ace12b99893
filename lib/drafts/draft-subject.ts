import type { Wiki } from "../content/wiki";
import { type ArticleId, parseArticleId } from "../kinds/article-id";
import { isNewInBrowser, type NewInBrowser } from "./new-in-browser";

/** What a draft is about: an article, or an article or source that is not there yet (`new/heroes`, `new/sources`). */
export type DraftSubject = ArticleId | `new/${NewInBrowser}`;

/** @returns undefined for any other text */
export function parseDraftSubject(text: string): DraftSubject | undefined {
  const kind = /^new\/([a-z]+)$/.exec(text)?.[1];
  return kind !== undefined && isNewInBrowser(kind) ? `new/${kind}` : parseArticleId(text);
}

/** The kind of what is not there yet. */
export function newKindOf(subject: DraftSubject): NewInBrowser | undefined {
  const [first, kind = ""] = subject.split("/");
  return first === "new" && isNewInBrowser(kind) ? kind : undefined;
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
