import { letterOf, sortByTitle } from "../../content/title-order";

export type Lettered<T> = { letter: string; all: T[] };

/** A long list grouped by the first letter of its names, all in the order of titles; `#` comes last. */
export const byLetter = <T>(list: readonly T[], nameOf: (one: T) => string): Lettered<T>[] =>
  groupByLetter(sortByTitle(list, nameOf), (one) => letterOf(nameOf(one)));

/** The same for a list that is in the order of titles already. */
export function groupByLetter<T>(list: readonly T[], letterOf: (one: T) => string): Lettered<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const letter = letterOf(one);
    const group = groups.get(letter) ?? [];
    group.push(one);
    groups.set(letter, group);
  }
  const isOther = ({ letter }: Lettered<T>) => Number(letter === "#");
  return [...groups]
    .map(([letter, all]) => ({ letter, all }))
    .sort((a, b) => isOther(a) - isOther(b));
}
