import type { AskedWord } from "./ask";
import { weightOfWord } from "./fold";

/**
 * How far the words of a query are the words of a name, from 0 to 1: all of either, in any order, with
 * slips counted off. `ritter` is half of `Krysten Ritter`, and says 0.7.
 */
export function likeness(asked: readonly AskedWord[], name: readonly string[]): number {
  const { share, meant } = compare(asked, name);
  const whole = name.reduce((sum, word) => sum + weightOfWord(word), 0);
  return whole === 0 ? 0 : share * Math.sqrt(Math.min(1, meant / whole));
}

/** How much of a query a text holds, from 0 to 1. */
export const coverage = (asked: readonly AskedWord[], text: readonly string[]): number =>
  compare(asked, text).share;

/** Finds each word of the query among the others, each of them once. */
function compare(asked: readonly AskedWord[], name: readonly string[]) {
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

/** How many words of the query follow each other in a text as well, at the longest. */
export function longestRun(asked: readonly AskedWord[], text: readonly string[]): number {
  let longest = 0;
  let before = new Array<number>(asked.length + 1).fill(0);
  for (const word of text) {
    const now = new Array<number>(asked.length + 1).fill(0);
    for (const [index, { guesses }] of asked.entries()) {
      if ((guesses.get(word) ?? 0) < 0.6) continue;
      now[index + 1] = (before[index] ?? 0) + 1;
      longest = Math.max(longest, now[index + 1] ?? 0);
    }
    before = now;
  }
  return longest;
}
