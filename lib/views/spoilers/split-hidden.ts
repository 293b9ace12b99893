import type { ArticleId } from "../../content/article-id";
import type { Summary } from "../../content/summary";
import { compareTitles } from "../../content/title-order";
import { summaryOf, type Wiki } from "../../content/wiki";
import { listReleases } from "../../releases/releases";
import { joinSeasons } from "../../spoilers/watch-progress";
import { type LinkView, linkToArticle } from "../article/link";
import { type SpoilerView, spoilersOf } from "./spoiler-view";

/** Items that the same seasons give away; without covers those that are open. `key` tells parts apart. */
export type HiddenGroup<T> = { key: string; covers: SpoilerView[]; items: T[] };

/** Parts a list by what gives its items away: first what is open, then by season in the order of release. */
export function groupBySpoiler<T>(
  wiki: Wiki,
  items: readonly T[],
  revealsOf: (item: T) => readonly string[],
): HiddenGroup<T>[] {
  const released = listReleases(wiki).map(
    ({ series, season }) => `${series.slice("series/".length)}/${season}`,
  );
  const byKey = new Map<string, HiddenGroup<T>>();
  for (const item of items) {
    const seasons = joinSeasons(revealsOf(item)).sort(
      (a, b) => released.indexOf(a) - released.indexOf(b),
    );
    const key = seasons.join();
    const part = byKey.get(key) ?? { key, covers: spoilersOf(wiki, seasons), items: [] };
    byKey.set(key, part);
    part.items.push(item);
  }
  // A part is known when the last of its seasons is.
  const rank = ({ covers }: HiddenGroup<T>) =>
    Math.max(-1, ...covers.map(({ name }) => released.indexOf(name)));
  return [...byKey.values()].sort((a, b) => rank(a) - rank(b) || a.covers.length - b.covers.length);
}

/**
 * The values of one field by what gives them away: one hidden block a season, since even the number of blocks
 * tells something. Open values come first, then seasons as they come up.
 */
export function groupFieldBySpoiler<T extends { covers: readonly SpoilerView[] }>(
  items: readonly T[],
): HiddenGroup<T>[] {
  const byKey = new Map<string, HiddenGroup<T>>();
  for (const item of items) {
    const key = item.covers.map(({ name }) => name).join();
    const part = byKey.get(key) ?? { key, covers: [...item.covers], items: [] };
    byKey.set(key, part);
    part.items.push(item);
  }
  const isHidden = ({ key }: HiddenGroup<T>) => Number(key !== "");
  return [...byKey.values()].sort((a, b) => isHidden(a) - isHidden(b));
}

/** Summaries by what gives the articles away. */
export const groupSummaries = (wiki: Wiki, summaries: readonly Summary[]): HiddenGroup<Summary>[] =>
  groupBySpoiler(wiki, summaries, ({ reveals }) => reveals);

type LinkTarget = { id: ArticleId; reveals?: readonly string[] };

/** Links to articles, by what gives each away: the article itself, or what is said of it here. */
export function groupLinks(wiki: Wiki, named: readonly LinkTarget[]): HiddenGroup<LinkView>[] {
  const parts = groupBySpoiler(wiki, named, ({ id, reveals = [] }) => [
    ...summaryOf(wiki, id).reveals,
    ...reveals,
  ]);
  return parts.map(({ items, ...part }) => ({
    ...part,
    items: items
      .map(({ id }) => linkToArticle(summaryOf(wiki, id)))
      .sort((a, b) => compareTitles(a.text, b.text)),
  }));
}
