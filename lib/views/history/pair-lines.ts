import type { TextLine } from "../../content/hidden-lines";

/** The most pairs of lines to compare, and words to look up for that: a tenth of a second. */
const MAX_PAIRS = 20_000;
const MAX_LOOKUPS = 1_000_000;
/** The least share of common words for two lines to count as one changed line. */
const MIN_SIMILARITY = 0.4;

/**
 * Pairs removed and added lines that are one changed line: the pairs with the highest total similarity,
 * in order (the longest common subsequence, weighted by similarity), as indexes.
 */
export function pairLines(
  removed: readonly TextLine[],
  added: readonly TextLine[],
): [number, number][] {
  if (removed.length * added.length > MAX_PAIRS) return [];
  const [before, after] = [removed.map(countLineWords), added.map(countLineWords)];
  const lookups = before.reduce((sum, { counts }) => sum + counts.size, 0) * added.length;
  if (lookups > MAX_LOOKUPS) return [];
  const best = Array.from({ length: removed.length + 1 }, () =>
    new Array<number>(added.length + 1).fill(0),
  );
  const at = (one: number, other: number) => best[one]?.[other] ?? 0;
  const similarities = before.map((one, index) =>
    after.map((other, place) =>
      removed[index]?.part === added[place]?.part ? similarity(one, other) : 0,
    ),
  );
  const similarityAt = (one: number, other: number) => similarities[one]?.[other] ?? 0;
  for (let one = removed.length - 1; one >= 0; one--)
    for (let other = added.length - 1; other >= 0; other--) {
      const pair = similarityAt(one, other);
      const row = best[one] ?? [];
      row[other] = Math.max(
        at(one + 1, other),
        at(one, other + 1),
        pair >= MIN_SIMILARITY ? pair + at(one + 1, other + 1) : 0,
      );
    }
  const pairs: [number, number][] = [];
  for (let one = 0, other = 0; one < removed.length && other < added.length; ) {
    const pair = similarityAt(one, other);
    if (pair >= MIN_SIMILARITY && at(one, other) === pair + at(one + 1, other + 1))
      pairs.push([one++, other++]);
    else if (at(one, other) === at(one + 1, other)) one++;
    else other++;
  }
  return pairs;
}

/** The count of each word in a line, and the total. */
type Words = { counts: ReadonlyMap<string, number>; total: number };

function countLineWords({ text }: TextLine): Words {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** From 0 to 1: the share of words that two lines have in common (Dice coefficient). */
function similarity(one: Words, other: Words): number {
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * shared) / all;
}
