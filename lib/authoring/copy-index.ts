import type { CopyText } from "./copy-text";
import { type Token, tokenize } from "./tokens";

/** A copy prepared for searching: its words and punctuation, and the positions of each. */
export type CopyIndex = {
  tokens: readonly Token[];
  placesByPlain: ReadonlyMap<string, readonly number[]>;
  /** The line of the file that a token is on. */
  lineOf(token: number): number;
};

export function indexCopy({ text, lineStarts }: CopyText): CopyIndex {
  const tokens = tokenize(text);
  const placesByPlain = new Map<string, number[]>();
  for (const [at, { plain }] of tokens.entries()) {
    const places = placesByPlain.get(plain);
    if (places) places.push(at);
    else placesByPlain.set(plain, [at]);
  }
  const lineOf = (token: number) => lineAt(lineStarts, tokens[token]?.start ?? text.length);
  return { tokens, placesByPlain, lineOf };
}

/** The last line that begins at or before an offset. */
function lineAt(lineStarts: CopyText["lineStarts"], offset: number): number {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lineStarts[low]?.[1] ?? 1;
}

/**
 * Finds consecutive words in a copy; typography does not count.
 * @param isWanted called for each match; the first match that it accepts is returned
 * @returns the index of the first token
 */
export function findRun(
  { tokens, placesByPlain }: CopyIndex,
  quoted: readonly Token[],
  from: number,
  isWanted: (at: number) => boolean,
): number | undefined {
  let [anchor, places] = [0, placesByPlain.get(quoted[0]?.plain ?? "") ?? []];
  for (const [at, { plain }] of quoted.entries()) {
    const its = placesByPlain.get(plain) ?? [];
    if (its.length < places.length) [anchor, places] = [at, its];
  }
  for (const place of places) {
    const start = place - anchor;
    if (start < from || start + quoted.length > tokens.length) continue;
    if (quoted.every(({ plain }, at) => tokens[start + at]?.plain === plain) && isWanted(start))
      return start;
  }
  return undefined;
}

/** Maximum number of positions compared for one quote, rare words first: common words do not help to locate it. */
const MOST_PLACES = 3000;

/**
 * The span of a copy that shares the most words with a quote; rare words count more.
 * @returns its first token and the token after its last, or undefined if the copy has none of the words
 */
export function nearestSpan(
  { tokens, placesByPlain }: CopyIndex,
  quoted: readonly Token[],
  from: number,
): { start: number; end: number } | undefined {
  const counts = new Map<string, number>();
  for (const { plain } of quoted) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  const words = [...counts.keys()]
    .map((plain) => ({ plain, places: placesByPlain.get(plain) ?? [] }))
    .sort((a, b) => a.places.length - b.places.length);
  const hits: { at: number; plain: string; weight: number }[] = [];
  for (const { plain, places } of words) {
    if (hits.length > 0 && hits.length + places.length > MOST_PLACES) break;
    const weight = Math.log(1 + tokens.length / places.length);
    for (const at of places) if (at >= from) hits.push({ at, plain, weight });
  }
  hits.sort((a, b) => a.at - b.at);
  const slack = Math.ceil(quoted.length / 2) + 8;
  const start = heaviest(hits, counts, quoted.length + slack);
  if (start === undefined) return undefined;
  return {
    start: Math.max(from, start - slack),
    end: Math.min(tokens.length, start + quoted.length + 2 * slack),
  };
}

/** The start of the heaviest window of this length; a word counts at most as often as the quote has it. */
function heaviest(
  hits: readonly { at: number; plain: string; weight: number }[],
  counts: ReadonlyMap<string, number>,
  length: number,
): number | undefined {
  const inside = new Map<string, number>();
  let best: { at: number; weight: number } | undefined;
  let [weight, first] = [0, 0];
  for (const hit of hits) {
    const count = (inside.get(hit.plain) ?? 0) + 1;
    inside.set(hit.plain, count);
    if (count <= (counts.get(hit.plain) ?? 0)) weight += hit.weight;
    for (let out = hits[first]; out && out.at <= hit.at - length; out = hits[++first]) {
      const left = inside.get(out.plain) ?? 0;
      inside.set(out.plain, left - 1);
      if (left <= (counts.get(out.plain) ?? 0)) weight -= out.weight;
    }
    if (!best || weight > best.weight + 1e-9) best = { at: hits[first]?.at ?? hit.at, weight };
  }
  return best?.at;
}
