export type Lettered<T> = { letter: string; all: T[] };

/**
 * A long list in parts, by the first letter of each name; `The` does not count, nor do accents. What
 * begins with neither letter nor digit stands under `#`.
 */
export function byLetter<T>(list: readonly T[], nameOf: (one: T) => string): Lettered<T>[] {
  const parts = new Map<string, T[]>();
  for (const one of list) {
    const letter = letterOf(nameOf(one));
    parts.set(letter, [...(parts.get(letter) ?? []), one]);
  }
  return [...parts]
    .map(([letter, all]) => ({ letter, all }))
    .sort((a, b) => a.letter.localeCompare(b.letter, "en"));
}

function letterOf(name: string): string {
  const plain = name.replace(/^The /, "").normalize("NFKD");
  return /[a-z0-9]/i.exec(plain)?.[0].toUpperCase() ?? "#";
}
