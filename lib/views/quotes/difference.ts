/** Two wordings word by word: the words they share at both ends, and those between. */
export type Difference = { before: string; wrong: string; right: string; after: string };

/** Finds the one span in which two wordings differ. */
export function findDifference(wrong: string, right: string): Difference {
  const [a, b] = [wrong.split(" "), right.split(" ")];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const join = (words: string[], from: number, to: number) => words.slice(from, to).join(" ");
  return {
    before: join(b, 0, start),
    wrong: join(a, start, a.length - end),
    right: join(b, start, b.length - end),
    after: join(b, b.length - end, b.length),
  };
}
