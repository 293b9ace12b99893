import { letterOf, sortByTitle } from "../../content/title-order";

export type Lettered<T> = { letter: string; all: T[] };

/** A long list grouped by the first letter of its names, all in the order of titles; `#` comes last. */
export function byLetter<T>(list: readonly T[], nameOf: (one: T) => string): Lettered<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of sortByTitle(list, nameOf)) {
    const letter = letterOf(nameOf(one));
    const group = groups.get(letter) ?? [];
    group.push(one);
    groups.set(letter, group);
  }
  const isOther = ({ letter }: Lettered<T>) => Number(letter === "#");
  return [...groups]
    .map(([letter, all]) => ({ letter, all }))
    .sort((a, b) => isOther(a) - isOther(b));
}
