import type { Token } from "./tokens";

/** A token of the quote and the matching token of the source; one is undefined if the other has no match. */
export type Pair = { quoted: number | undefined; printed: number | undefined };

const GAP = 6;

/** The cost of matching two tokens; two gaps are cheaper than matching a word with a punctuation mark. */
function costOf(quoted: Token, printed: Token): number {
  if (quoted.plain === printed.plain) return 0;
  if (quoted.isWord !== printed.isWord) return 14;
  return quoted.isWord && !isSimilar(quoted.plain, printed.plain) ? 6 : 4;
}

/** Whether two words share most of their letters, from either end. */
function isSimilar(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return (start + end) * 2 >= Math.max(a.length, b.length);
}

/** Numbers the tokens, with the same number for the same plain form; `samples` has one token per number. */
function number(tokens: readonly Token[]) {
  const numbers = new Map<string, number>();
  const samples: Token[] = [];
  const all = Uint16Array.from(tokens, (token) => {
    const known = numbers.get(token.plain);
    if (known !== undefined) return known;
    numbers.set(token.plain, samples.length);
    return samples.push(token) - 1;
  });
  return { all, samples };
}

const [DIAGONAL, UP, LEFT] = [0, 1, 2];

/**
 * Aligns a quote with a span of its source so that as little as possible differs. Words of the span before
 * and after the quote cost nothing.
 */
export function align(quoted: readonly Token[], printed: readonly Token[]): Pair[] {
  const rows = number(quoted);
  const columns = number(printed);
  const costs = rows.samples.map((one) =>
    Uint8Array.from(columns.samples, (other) => costOf(one, other)),
  );
  const width = printed.length + 1;
  const steps = new Uint8Array((quoted.length + 1) * width);
  let above = new Int32Array(width);
  let here = new Int32Array(width);
  for (let row = 0; row < quoted.length; row++) {
    const cost = costs[rows.all[row] ?? 0] as Uint8Array;
    const base = (row + 1) * width;
    let left = (row + 1) * GAP;
    here[0] = left;
    steps[base] = UP;
    for (let column = 1; column < width; column++) {
      const diagonal =
        (above[column - 1] as number) + (cost[columns.all[column - 1] as number] as number);
      const up = (above[column] as number) + GAP;
      const along = left + GAP;
      left = diagonal < up ? diagonal : up;
      if (along < left) left = along;
      here[column] = left;
      steps[base + column] = left === diagonal ? DIAGONAL : left === up ? UP : LEFT;
    }
    [above, here] = [here, above];
  }
  const least = above.reduce((a, b) => Math.min(a, b));
  return walkBack(steps, width, quoted.length, above.lastIndexOf(least));
}

function walkBack(steps: Uint8Array, width: number, row: number, column: number): Pair[] {
  const pairs: Pair[] = [];
  let [quoted, printed] = [row, column];
  while (quoted > 0) {
    const step = steps[quoted * width + printed];
    if (step === DIAGONAL) pairs.push({ quoted: --quoted, printed: --printed });
    else if (step === UP) pairs.push({ quoted: --quoted, printed: undefined });
    else pairs.push({ quoted: undefined, printed: --printed });
  }
  return pairs.reverse();
}
