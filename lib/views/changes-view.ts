import { summaryOf, type Wiki } from "../content/wiki";
import type { Change } from "../repository/changes";
import { formatDate } from "../time/partial-date";
import { type Part, partByCover } from "./covered";
import { type LinkView, linkToArticle } from "./link";

export type ChangedArticle = LinkView & { isNew: boolean };

/** The changes of a day; those that were told in the same words stand together. */
export type DayOfChanges = {
  date: string;
  dateTime: string;
  changes: { message: string; articles: Part<ChangedArticle>[] }[];
};

/** Changes by day, newest first. An article that is gone is left out. */
export function buildChanges(wiki: Wiki, changes: readonly Change[]): DayOfChanges[] {
  const known = changes.filter(({ article }) => wiki.summaries.has(article));
  return groupBy(known, ({ day }) => day).map(([day, ofDay]) => ({
    date: formatDate(day),
    dateTime: day,
    changes: groupBy(ofDay, ({ message }) => message).map(([message, same]) => ({
      message,
      articles: partChanged(wiki, same),
    })),
  }));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function partChanged(wiki: Wiki, changes: readonly Change[]): Part<ChangedArticle>[] {
  const parts = partByCover(wiki, changes, ({ article }) => summaryOf(wiki, article).reveals);
  return parts.map(({ items, ...part }) => ({
    ...part,
    items: items.map(({ article, isNew }) => ({
      ...linkToArticle(summaryOf(wiki, article)),
      isNew,
    })),
  }));
}
