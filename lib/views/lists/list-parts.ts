import { byLetter, groupByLetter, type Lettered } from "../site/by-letter";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { LIST_LIMITS } from "./list-limits";

type Group = { items: readonly unknown[] };

/** A part of a long list, which has a page of its own. */
export type ListPart<G extends Group> = {
  /** The end of its address, after that of the list: `letter/m`, `letter/m/2`, `page/3`. */
  path: string;
  /** “M”, “0–9”, “#” for other scripts and signs, “Spoilers”; empty in a list without letters. */
  label: string;
  /** Its first and last name, which tell the pages of a letter apart; undefined for spoilers. */
  ends: [first: string, last: string] | undefined;
  /** Which page of its letter it is, or of the list if that has no letters, and how many there are. */
  number: number;
  of: number;
  /** The number of items of its letter, or of the list, on all pages. */
  count: number;
  groups: G[];
};

export const SPOILERS = "Spoilers";

/** Labels that are not written as they are in an address. */
const SLUGS: Readonly<Record<string, string>> = { "0–9": "0-9", "#": "other" };

const slugOfLabel = (label: string) => SLUGS[label] ?? label.toLowerCase();

export const countItems = (groups: readonly Group[]): number =>
  groups.reduce((sum, { items }) => sum + items.length, 0);

/**
 * A long list by the first letter of its names; a letter that is too long itself has numbered pages. Spoilers have pages
 * of their own after all letters, since a letter would reveal part of their names.
 * @param groups the list, visible items and spoilers
 * @returns empty if the list fits on one page
 */
export const splitByLetter = <T>(
  groups: readonly HiddenGroup<T>[],
  nameOf: (item: T) => string,
  limit: number = LIST_LIMITS.lines,
): ListPart<HiddenGroup<T>>[] =>
  countItems(groups) <= limit
    ? []
    : letterParts(byLetter(openItems(groups), nameOf), groups, nameOf, limit);

/** The same for a list in the order of its titles, whose letters are known. */
export const splitInOrder = <T extends { title: string }>(
  groups: readonly HiddenGroup<T>[],
  letterOf: (item: T) => string,
): ListPart<HiddenGroup<T>>[] =>
  countItems(groups) <= LIST_LIMITS.lines
    ? []
    : letterParts(
        groupByLetter(openItems(groups), letterOf),
        groups,
        ({ title }) => title,
        LIST_LIMITS.lines,
      );

const openItems = <T>(groups: readonly HiddenGroup<T>[]): T[] =>
  groups.flatMap(({ spoilers, items }) => (spoilers.length === 0 ? items : []));

function letterParts<T>(
  letters: readonly Lettered<T>[],
  groups: readonly HiddenGroup<T>[],
  nameOf: (item: T) => string,
  limit: number,
): ListPart<HiddenGroup<T>>[] {
  const name = (item: T | undefined) => (item === undefined ? "" : nameOf(item));
  const parts = letters.flatMap(({ letter, all }) =>
    numbered([{ key: "", spoilers: [], items: all }], limit, letter).map((part) => {
      const items = part.groups.flatMap(({ items }) => items);
      return { ...part, ends: [name(items[0]), name(items.at(-1))] satisfies [string, string] };
    }),
  );
  const hidden = groups.filter(({ spoilers }) => spoilers.length > 0);
  return [...parts, ...numbered(hidden, limit, SPOILERS)];
}

/** The pages of one letter: `letter/m`, `letter/m/2` and so on. */
function numbered<G extends Group>(
  groups: readonly G[],
  limit: number,
  label: string,
): ListPart<G>[] {
  const path = `letter/${slugOfLabel(label)}`;
  return inPages(groups, limit, (number) => (number === 1 ? path : `${path}/${number}`), label);
}

/**
 * A long list on numbered pages, in its own order. The first one has no path: it is the page of the list itself.
 * @returns empty if the list fits on one page
 */
export const splitByNumber = <G extends Group>(
  groups: readonly G[],
  limit: number = LIST_LIMITS.lines,
): ListPart<G>[] =>
  countItems(groups) <= limit
    ? []
    : inPages(groups, limit, (number) => (number === 1 ? "" : `page/${number}`));

function inPages<G extends Group>(
  groups: readonly G[],
  limit: number,
  pathOf: (number: number) => string,
  label = "",
): ListPart<G>[] {
  const pages = chunk(groups, limit);
  return pages.map((own, index) => ({
    path: pathOf(index + 1),
    label,
    ends: undefined,
    number: index + 1,
    of: pages.length,
    count: countItems(groups),
    groups: own,
  }));
}

/** Pages of `limit` items, the last with fewer; a group may continue on the next page. */
function chunk<G extends Group>(groups: readonly G[], limit: number): G[][] {
  const pages: G[][] = [];
  let free = 0;
  for (const group of groups)
    for (let from = 0; from < group.items.length; ) {
      if (free === 0) {
        pages.push([]);
        free = limit;
      }
      const items = group.items.slice(from, from + free);
      pages.at(-1)?.push({ ...group, items });
      from += items.length;
      free -= items.length;
    }
  return pages;
}
