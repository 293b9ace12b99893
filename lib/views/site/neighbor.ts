/** The page before or behind another in an order that readers can follow, with a word on it. */
export type Neighbor = { href: string; title: string; note: string; italic?: boolean };

export type Neighbors = { previous: Neighbor | undefined; next: Neighbor | undefined };

/** What stands before and behind a place of a list; nothing behind its ends. */
export function neighborsAt<T>(
  all: readonly T[],
  index: number,
  neighbor: (one: T) => Neighbor,
): Neighbors {
  const at = (position: number) => {
    const one = all[position];
    return one && neighbor(one);
  };
  return { previous: at(index - 1), next: at(index + 1) };
}
