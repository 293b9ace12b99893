import { normalizedWords } from "../search/normalize";

/** How similar two quotes are: the same words, one contained in the other, or many words in common. */
export type Similarity = { type: "same" | "part" | "near"; share: number };

/** From this share of common word pairs on, two quotes count as versions of the same quote. */
export const NEAR = 0.4;

/** Shorter quotes occur in too many others to be compared. */
const LEAST_WORDS = 3;

/**
 * Compares the words of two quotes: case, accents, quotation marks, dashes, ellipses, punctuation and spaces
 * do not count.
 * @returns undefined if they are different quotes
 */
export function similarityOf(a: string, b: string): Similarity | undefined {
  const [first, second] = [quoteTokens(a), quoteTokens(b)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length === 0) return undefined;
  if (shorter.join(" ") === longer.join(" ")) return { type: "same", share: 1 };
  if (shorter.length < LEAST_WORDS) return undefined;
  if (` ${longer.join(" ")} `.includes(` ${shorter.join(" ")} `)) return { type: "part", share: 1 };
  const share = commonPairs(shorter, longer);
  return share >= NEAR ? { type: "near", share } : undefined;
}

const quoteTokens = (text: string) => normalizedWords(text.replace(/\[[^[\]]*\]/g, " "));

/** The share of the shorter quote's adjacent word pairs that the longer one has too, from 0 to 1. */
export function commonPairs(shorter: readonly string[], longer: readonly string[]): number {
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(longer)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(shorter)) {
    const remaining = pairs.get(pair) ?? 0;
    if (remaining === 0) continue;
    pairs.set(pair, remaining - 1);
    common++;
  }
  return common / Math.max(1, shorter.length - 1);
}

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);

export type SimilarQuote<Q> = Similarity & { quote: Q };

const ORDER = { same: 0, part: 1, near: 2 };

/** The quotes that a new one repeats or resembles, most similar first. */
export function findSimilarQuotes<Q extends { words: string }>(
  words: string,
  quotes: readonly Q[],
): SimilarQuote<Q>[] {
  return quotes
    .flatMap((quote) => {
      const similarity = similarityOf(words, quote.words);
      return similarity ? [{ ...similarity, quote }] : [];
    })
    .sort((a, b) => ORDER[a.type] - ORDER[b.type] || b.share - a.share);
}
