import type { ArticleId, SourceId } from "../kinds/article-id";
import type { Announcement } from "../kinds/series";
import { type Day, firstDay, type PartialDate, precisionOf } from "../time/partial-date";
import type { Draft } from "./article";
import { isUnread, listItems } from "./draft";
import type { SourceDraft } from "./source";

type Dated = { date?: PartialDate | undefined; not_before?: Day | undefined };

/**
 * The first day on which an announcement can have been known: its own day, or its `counts_from` day; else the first day
 * of its month or year, or the day on which the first of its sources can have been published, whichever is later.
 */
export function knownFrom(
  { as_of, counts_from }: Pick<Announcement, "as_of" | "counts_from">,
  sources: readonly (Dated | undefined)[],
): Day {
  if (precisionOf(as_of) === "day" || counts_from) return counts_from ?? firstDay(as_of);
  const published = sources.flatMap((source) => {
    const { not_before, date } = source ?? {};
    return not_before ?? (date ? firstDay(date) : []);
  });
  const earliest = published.sort(compare)[0] ?? firstDay(as_of);
  return earliest > firstDay(as_of) ? earliest : firstDay(as_of);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Each day on which something became known, oldest first: these are the pages of the timeline. Undefined if a file that
 * decides it cannot be read.
 */
export function readKnowledgeDays(
  articles: ReadonlyMap<ArticleId, Draft>,
  sources: readonly SourceDraft[],
): Day[] | undefined {
  const sourceById = new Map<SourceId, SourceDraft>(sources.map((one) => [one.id, one]));
  const days = new Set<Day>();
  for (const article of articles.values()) {
    if (article.kind !== "series") continue;
    if (isUnread(article, "seasons", "announcements")) return undefined;
    for (const [, { released }] of listItems(article.frontmatter.seasons))
      if (released) days.add(released);
    for (const [, { as_of, counts_from, sources: cited }] of listItems(
      article.frontmatter.announcements,
    )) {
      const read = listItems(cited).map(([, { source }]) => sourceById.get(source));
      if (read.some((source) => !source || isUnread(source, "date", "not_before")))
        return undefined;
      if (as_of) days.add(knownFrom({ as_of, counts_from }, read));
    }
  }
  return [...days].sort(compare);
}
