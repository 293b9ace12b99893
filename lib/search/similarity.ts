import { weightOfWord } from "./normalize";
import type { QueryWord } from "./parse-query";

/**
 * The similarity of a query and a name, from 0 to 1: the shared words of both, in any order, with
 * typos counting less. `ritter` is half of `Krysten Ritter`, and scores 0.7.
 */
export function similarity(queryWords: readonly QueryWord[], name: readonly string[]): number {
  const { share, meant } = compare(queryWords, name);
  const whole = name.reduce((sum, word) => sum + weightOfWord(word), 0);
  return whole === 0 ? 0 : share * Math.sqrt(Math.min(1, meant / whole));
}

/** The share of a query's words that are in a text, from 0 to 1. */
export const coverage = (queryWords: readonly QueryWord[], text: readonly string[]): number =>
  compare(queryWords, text).share;

/** Matches each word of the query with a word of the name, each of those once. */
function compare(queryWords: readonly QueryWord[], name: readonly string[]) {
  const used = new Set<number>();
  let [total, matched, meant] = [0, 0, 0];
  for (const { weight, guesses } of queryWords) {
    total += weight;
    const { at, sure } = surest(name, guesses, used);
    if (at < 0) continue;
    used.add(at);
    matched += weight * sure;
    meant += weightOfWord(name[at] ?? "") * sure;
  }
  return { share: total === 0 ? 0 : matched / total, meant };
}

function surest(
  name: readonly string[],
  guesses: ReadonlyMap<string, number>,
  used: ReadonlySet<number>,
) {
  let best = { at: -1, sure: 0 };
  for (const [at, word] of name.entries()) {
    const sure = used.has(at) ? 0 : (guesses.get(word) ?? 0);
    if (sure > best.sure) best = { at, sure };
  }
  return best;
}

/** The least likelihood for a word to count in a phrase. */
const SURE = 0.6;

/** Finds the longest run of words of the query that is also in a text. */
export function longestRunOf(
  queryWords: readonly QueryWord[],
): (text: readonly string[]) => number {
  const indexesByWord = new Map<string, number[]>();
  for (const [at, { guesses }] of queryWords.entries())
    for (const [word, sure] of guesses)
      if (sure >= SURE) indexesByWord.set(word, [...(indexesByWord.get(word) ?? []), at]);
  return (text) => {
    let longest = 0;
    let before: ReadonlyMap<number, number> = NO_RUNS;
    for (const word of text) {
      const indexes = indexesByWord.get(word);
      if (!indexes) {
        before = NO_RUNS;
        continue;
      }
      const now = new Map<number, number>();
      for (const at of indexes) {
        const run = (before.get(at - 1) ?? 0) + 1;
        now.set(at, run);
        longest = Math.max(longest, run);
      }
      before = now;
    }
    return longest;
  };
}

/** The lengths of runs that end at a word of a text, by the index of the query's word. */
const NO_RUNS: ReadonlyMap<number, number> = new Map();
