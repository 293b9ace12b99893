import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import { compareTitles } from "../../content/title-order";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, slugOf } from "../../kinds/article-id";
import { listReleases } from "../../releases/releases";
import { joinSeasons } from "../../spoilers/watch-progress";
import { type LinkView, linkToArticle } from "../article/link";
import { type SpoilerView, spoilersOf } from "./spoiler-view";

/** Items that spoil the same seasons; `spoilers` is empty if they spoil none. `key` is unique in a list. */
export type HiddenGroup<T> = { key: string; spoilers: SpoilerView[]; items: T[] };

/** `daredevil/2` → its place in the order of release. */
const releaseOrder = memoizeByWiki(
  "releaseOrder",
  (wiki) =>
    new Map(
      listReleases(wiki).map(({ series, season }, place) => [`${slugOf(series)}/${season}`, place]),
    ),
);

/** Groups a list by the seasons that its items spoil: no season first, then in the order of release. */
export function groupBySpoiler<T>(
  wiki: Wiki,
  items: readonly T[],
  revealsOf: (item: T) => readonly string[],
): HiddenGroup<T>[] {
  const placeOf = (season: string) => releaseOrder(wiki).get(season) ?? -1;
  const byKey = new Map<string, HiddenGroup<T>>();
  for (const item of items) {
    const reveals = revealsOf(item);
    // Most items of a list of thousands.
    const seasons =
      reveals.length === 0 ? [] : joinSeasons(reveals).sort((a, b) => placeOf(a) - placeOf(b));
    const key = seasons.join();
    const known = byKey.get(key);
    if (known) known.items.push(item);
    else byKey.set(key, { key, spoilers: spoilersOf(wiki, seasons), items: [item] });
  }
  // A group counts as its last season.
  const rank = ({ spoilers }: HiddenGroup<T>) =>
    Math.max(-1, ...spoilers.map(({ name }) => placeOf(name)));
  return [...byKey.values()].sort(
    (a, b) => rank(a) - rank(b) || a.spoilers.length - b.spoilers.length,
  );
}

/**
 * The values of one field by the seasons they spoil: one hidden block a season, since even the number of blocks
 * would be a spoiler. Values without spoilers come first, then seasons in the order of the values.
 */
export function groupFieldBySpoiler<T extends { spoilers: readonly SpoilerView[] }>(
  items: readonly T[],
): HiddenGroup<T>[] {
  const byKey = new Map<string, HiddenGroup<T>>();
  for (const item of items) {
    const key = item.spoilers.map(({ name }) => name).join();
    const group = byKey.get(key) ?? { key, spoilers: [...item.spoilers], items: [] };
    byKey.set(key, group);
    group.items.push(item);
  }
  const isHidden = ({ key }: HiddenGroup<T>) => Number(key !== "");
  return [...byKey.values()].sort((a, b) => isHidden(a) - isHidden(b));
}

/** Summaries by the seasons that the articles spoil. */
export const groupSummaries = (wiki: Wiki, summaries: readonly Summary[]): HiddenGroup<Summary>[] =>
  groupBySpoiler(wiki, summaries, ({ reveals }) => reveals);

type LinkTarget = { id: ArticleId; reveals?: readonly string[] };

/** Links to articles by the seasons that each spoils: through the article itself, or through what is said here. */
export function groupLinks(wiki: Wiki, targets: readonly LinkTarget[]): HiddenGroup<LinkView>[] {
  const groups = groupBySpoiler(wiki, targets, ({ id, reveals = [] }) => [
    ...summaryOf(wiki, id).reveals,
    ...reveals,
  ]);
  return groups.map(({ items, ...group }) => ({
    ...group,
    items: items
      .map(({ id }) => linkToArticle(summaryOf(wiki, id)))
      .sort((a, b) => compareTitles(a.text, b.text)),
  }));
}
