/**
 * How many typos turn one word into another: a letter too many, too few, wrong, or two neighbors that
 * are swapped. Above `limit` it stops counting and returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + wrong);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;

/** The most typos that a word of this length may have to still match. */
export function maxEdits(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/**
 * How many letters of a whole title may be wrong. With two of five, long titles are still distinct, but
 * nearly any two short words would match.
 */
export function maxTitleEdits(length: number): number {
  if (length < 10) return [0, 0, 0, 0, 1, 1, 1, 2, 2, 2][length] ?? 0;
  return Math.floor((length * 2) / 5);
}

/** From 0 to 1: a typo counts more in a short word, and first letters are seldom wrong. */
export function confidence(typed: string, word: string, edits: number): number {
  const share = 1 - edits / Math.max(typed.length, word.length);
  return share ** 2 * (typed[0] === word[0] ? 1 : 0.85);
}
