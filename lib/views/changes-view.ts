import { summaryOf, type Wiki } from "../content/wiki";
import type { Change } from "../repository/changes";
import { formatDate } from "../time/partial-date";
import { type LinkView, linkToArticle } from "./link";

/** The changes of a day; those that were told in the same words stand together. */
export type DayOfChanges = {
  date: string;
  dateTime: string;
  changes: { message: string; articles: { link: LinkView; isNew: boolean }[] }[];
};

/** Changes by day, newest first. An article that is gone is left out. */
export function buildChanges(wiki: Wiki, changes: readonly Change[]): DayOfChanges[] {
  const days = new Map<string, DayOfChanges>();
  for (const { article, day, isNew, message } of changes) {
    if (!wiki.summaries.has(article)) continue;
    const one = days.get(day) ?? { date: formatDate(day), dateTime: day, changes: [] };
    days.set(day, one);
    const link = linkToArticle(summaryOf(wiki, article));
    const same = one.changes.find((change) => change.message === message);
    if (same) same.articles.push({ link, isNew });
    else one.changes.push({ message, articles: [{ link, isNew }] });
  }
  return [...days.values()];
}
