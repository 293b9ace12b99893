import { nameAuthor } from "../../git/author-names";
import type { WordCount } from "../../git/changed-words";
import type { Revision, RevisionKind } from "../../git/history";
import { type ArticleId, hrefFromId } from "../../kinds/article-id";
import { formatDate, parseDay } from "../../time/partial-date";

/** A revision as lists show it. */
export type RevisionView = {
  hash: string;
  short: string;
  /** The page of the revision; undefined if it has no text. */
  href: string | undefined;
  /** The page that compares it with the one before; undefined for the first. */
  changeHref: string | undefined;
  date: string;
  time: string;
  dateTime: string;
  author: string;
  /** The profile of an author who has an account. */
  authorHref?: string | undefined;
  message: string;
  happened: string | undefined;
  words: WordCount | undefined;
};

export const historyHref = (id: ArticleId, query: Readonly<Record<string, string>> = {}) => {
  const search = new URLSearchParams(query).toString();
  return `/history${hrefFromId(id)}${search && `?${search}`}`;
};

/** Where an article is edited in the browser. */
export const editorHref = (id: ArticleId): string => `/edit${hrefFromId(id)}`;

/**
 * @param id today's id of the article
 * @param before the revision before
 */
export function revisionView(
  id: ArticleId,
  revision: Revision,
  before: Revision | undefined,
  words?: WordCount,
): RevisionView {
  const { hash, instant, message, blob } = revision;
  const { author, authorHref } = nameAuthor(revision);
  const day = parseDay(instant.slice(0, 10));
  return {
    hash,
    short: hash.slice(0, 7),
    href: blob ? historyHref(id, { revision: hash }) : undefined,
    changeHref: before && historyHref(id, { from: before.hash, to: hash }),
    date: day ? formatDate(day) : instant.slice(0, 10),
    time: instant.slice(11, 16),
    dateTime: instant,
    author: author || "unknown author",
    ...(authorHref && { authorHref }),
    message,
    happened: HAPPENED[revision.happened](revision),
    words,
  };
}

const HAPPENED: Record<RevisionKind, (revision: Revision) => string | undefined> = {
  added: () => "Added",
  changed: () => undefined,
  moved: ({ movedFrom }) => `Moved from ${movedFrom}`,
  deleted: () => "Deleted",
};
