import { summaryOf, type Wiki } from "../../content/wiki";
import type { Change } from "../../git/changes";
import { formatDate } from "../../time/partial-date";
import { type LinkView, linkToArticle } from "../article/link";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { historyHref } from "./revision-view";

/** An article, and where that change of it is shown. */
export type ChangedArticle = LinkView & { isNew: boolean; changeHref: string };

/** The changes of a day; those that somebody told of in the same words stand together. */
export type DayOfChanges = {
  date: string;
  dateTime: string;
  changes: {
    key: string;
    message: string;
    author: string;
    articles: HiddenGroup<ChangedArticle>[];
  }[];
};

/** @param reason why Git cannot say, in its own words */
export const noHistory = (reason: string | undefined): string =>
  `This copy of the wiki was built without its history${reason ? `: ${reason}` : ""}.`;

/** Changes by day, newest first. An article that is gone is left out. */
export function buildChanges(wiki: Wiki, changes: readonly Change[]): DayOfChanges[] {
  const known = changes.filter(({ article }) => wiki.summaries.has(article));
  return groupBy(known, ({ day }) => day).map(([day, ofDay]) => ({
    date: formatDate(day),
    dateTime: day,
    changes: groupBy(ofDay, ({ message, author }) => `${message}\n${author}`).map(
      ([key, same]) => ({
        key,
        message: same[0]?.message ?? "",
        author: same[0]?.author ?? "",
        articles: partChanged(wiki, same),
      }),
    ),
  }));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function partChanged(wiki: Wiki, changes: readonly Change[]): HiddenGroup<ChangedArticle>[] {
  const parts = groupBySpoiler(wiki, changes, ({ article }) => summaryOf(wiki, article).reveals);
  return parts.map(({ items, ...part }) => ({
    ...part,
    items: items.map(({ article, isNew, hash }) => ({
      ...linkToArticle(summaryOf(wiki, article)),
      isNew,
      changeHref: historyHref(article, { to: hash }),
    })),
  }));
}
