/** The first of a list, as if it were sorted; takes little longer than reading it. */
export function firstOf<T>(all: Iterable<T>, most: number, compare: (a: T, b: T) => number): T[] {
  let first: T[] = [];
  let worst: T | undefined;
  for (const one of all) {
    if (worst !== undefined && compare(one, worst) > 0) continue;
    first.push(one);
    if (first.length < 2 * most) continue;
    first = first.sort(compare).slice(0, most);
    worst = first.at(-1);
  }
  return first.sort(compare).slice(0, most);
}
