import { compareTitles, letterOf } from "../../content/title-order";

export type Lettered<T> = { letter: string; all: T[] };

/** A long list in parts, each under the letter of its names, both in the order of titles; `#` comes last. */
export function byLetter<T>(list: readonly T[], nameOf: (one: T) => string): Lettered<T>[] {
  const parts = new Map<string, T[]>();
  for (const one of list.toSorted((a, b) => compareTitles(nameOf(a), nameOf(b)))) {
    const letter = letterOf(nameOf(one));
    const part = parts.get(letter) ?? [];
    part.push(one);
    parts.set(letter, part);
  }
  const isOther = ({ letter }: Lettered<T>) => Number(letter === "#");
  return [...parts]
    .map(([letter, all]) => ({ letter, all }))
    .sort((a, b) => isOther(a) - isOther(b));
}
