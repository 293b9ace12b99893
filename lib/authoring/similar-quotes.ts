import { normalizedWords } from "../search/normalize";

/** How two quotations stand to each other: the same words, words inside of the other's, or many in common. */
export type Similarity = { sort: "same" | "part" | "near"; share: number };

/** From this share of common word pairs on, two quotations are taken for wordings of one. */
export const NEAR = 0.4;

/** Fewer words than these stand in too many other quotations to say anything. */
const LEAST_WORDS = 3;

/**
 * Compares the words of two quotations: case, accents, quotation marks, dashes, ellipses, signs and spaces
 * do not count.
 * @returns undefined where they are two quotations
 */
export function similarityOf(a: string, b: string): Similarity | undefined {
  const [first, second] = [quoteTokens(a), quoteTokens(b)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length === 0) return undefined;
  if (shorter.join(" ") === longer.join(" ")) return { sort: "same", share: 1 };
  if (shorter.length < LEAST_WORDS) return undefined;
  if (` ${longer.join(" ")} `.includes(` ${shorter.join(" ")} `)) return { sort: "part", share: 1 };
  const share = commonPairs(shorter, longer);
  return share >= NEAR ? { sort: "near", share } : undefined;
}

const quoteTokens = (text: string) => normalizedWords(text.replace(/\[[^[\]]*\]/g, " "));

/** How many of the shorter one's neighboring words are neighbors in the longer one too, from 0 to 1. */
export function commonPairs(shorter: readonly string[], longer: readonly string[]): number {
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(longer)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(shorter)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common++;
  }
  return common / Math.max(1, shorter.length - 1);
}

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);

export type SimilarQuote<Q> = Similarity & { quote: Q };

const ORDER = { same: 0, part: 1, near: 2 };

/** The quotations that a new one repeats or resembles, the likest first. */
export function findSimilarQuotes<Q extends { words: string }>(
  words: string,
  quotes: readonly Q[],
): SimilarQuote<Q>[] {
  return quotes
    .flatMap((quote) => {
      const likeness = similarityOf(words, quote.words);
      return likeness ? [{ ...likeness, quote }] : [];
    })
    .sort((a, b) => ORDER[a.sort] - ORDER[b.sort] || b.share - a.share);
}
