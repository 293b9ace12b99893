/** The previous or next page in a sequence, with a note; a quote is in serif, a work in italics. */
export type Neighbor = {
  href: string;
  title: string;
  note: string;
  titleStyle: "quote" | "work" | "name";
};

export type NeighborsView = { previous: Neighbor | undefined; next: Neighbor | undefined };

/** The items before and after an index of a list; undefined at its ends. */
export function neighborsAt<T>(
  all: readonly T[],
  index: number,
  neighbor: (one: T) => Neighbor,
): NeighborsView {
  const at = (position: number) => {
    const one = all[position];
    return one && neighbor(one);
  };
  return { previous: at(index - 1), next: at(index + 1) };
}
