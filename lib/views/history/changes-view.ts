import { summaryOf, type Wiki } from "../../content/wiki";
import { nameAuthor } from "../../git/author-names";
import type { Change } from "../../git/changes";
import { formatDate } from "../../time/partial-date";
import { type LinkView, linkToArticle } from "../article/link";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { historyHref } from "./revision-view";

/** A changed article, with the address of the change. */
export type ChangedArticle = LinkView & { isNew: boolean; changeHref: string };

/** The changes of a day; those with the same author and message are grouped. */
export type DayOfChanges = {
  date: string;
  dateTime: string;
  changes: {
    key: string;
    message: string;
    author: string;
    /** The profile of an author who has an account. */
    authorHref?: string;
    articles: HiddenGroup<ChangedArticle>[];
  }[];
};

/** @param reason Git's own error message */
export const noHistory = (reason: string | undefined): string =>
  `This copy of the wiki was built without its history${reason ? `: ${reason}` : ""}.`;

/** Changes by day, newest first. A deleted article is left out. */
export function buildChanges(wiki: Wiki, changes: readonly Change[]): DayOfChanges[] {
  const existing = changes.filter(({ article }) => wiki.summaries.has(article));
  return groupBy(existing, ({ day }) => day).map(([day, ofDay]) => ({
    date: formatDate(day),
    dateTime: day,
    changes: groupBy(
      ofDay,
      ({ message, author, authorId = author }) => `${message}\n${authorId}`,
    ).map(([key, same]) => ({
      key,
      message: same[0]?.message ?? "",
      ...nameAuthor(same[0] ?? { author: "" }),
      articles: groupArticles(wiki, same),
    })),
  }));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function groupArticles(wiki: Wiki, changes: readonly Change[]): HiddenGroup<ChangedArticle>[] {
  const groups = groupBySpoiler(wiki, changes, ({ article }) => summaryOf(wiki, article).reveals);
  return groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ article, isNew, hash }) => ({
      ...linkToArticle(summaryOf(wiki, article)),
      isNew,
      changeHref: historyHref(article, { to: hash }),
    })),
  }));
}
