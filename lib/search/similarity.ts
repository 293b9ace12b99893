import { weightOfWord } from "./normalize";
import type { QueryWord } from "./parse-query";

/**
 * How far the words of a query are the words of a name, from 0 to 1: all of either, in any order, with
 * slips counted off. `ritter` is half of `Krysten Ritter`, and says 0.7.
 */
export function similarity(asked: readonly QueryWord[], name: readonly string[]): number {
  const { share, meant } = compare(asked, name);
  const whole = name.reduce((sum, word) => sum + weightOfWord(word), 0);
  return whole === 0 ? 0 : share * Math.sqrt(Math.min(1, meant / whole));
}

/** How much of a query a text holds, from 0 to 1. */
export const coverage = (asked: readonly QueryWord[], text: readonly string[]): number =>
  compare(asked, text).share;

/** Finds each word of the query among the others, each of them once. */
function compare(asked: readonly QueryWord[], name: readonly string[]) {
  const used = new Set<number>();
  let [asking, said, meant] = [0, 0, 0];
  for (const { weight, guesses } of asked) {
    asking += weight;
    const { at, sure } = surest(name, guesses, used);
    if (at < 0) continue;
    used.add(at);
    said += weight * sure;
    meant += weightOfWord(name[at] ?? "") * sure;
  }
  return { share: asking === 0 ? 0 : said / asking, meant };
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

/** Words at least so sure count as the words of a phrase. */
const SURE = 0.6;

/** How many words of the query follow each other in a text as well, at the longest. */
export function longestRun(asked: readonly QueryWord[], text: readonly string[]): number {
  const placesByWord = new Map<string, number[]>();
  for (const [at, { guesses }] of asked.entries())
    for (const [word, sure] of guesses)
      if (sure >= SURE) placesByWord.set(word, [...(placesByWord.get(word) ?? []), at]);
  let longest = 0;
  let before = new Map<number, number>();
  for (const word of text) {
    const now = new Map<number, number>();
    for (const at of placesByWord.get(word) ?? []) {
      const run = (before.get(at - 1) ?? 0) + 1;
      now.set(at, run);
      longest = Math.max(longest, run);
    }
    before = now;
  }
  return longest;
}
