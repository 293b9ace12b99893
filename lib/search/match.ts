import type { Entry } from "./entry";
import { firstOf } from "./first-of";
import type { ParsedQuery, QueryWord } from "./parse-query";
import { type Look, scoreWords } from "./score-words";
import type { SearchIndex } from "./search-index";
import { FIELDS, type Field, namesOf } from "./word-fields";

/**
 * An entry that has words of the query: its score by words alone (1 is the best), how much of the query it
 * contains (1 is all), and the look that found it.
 */
export type Match = {
  entry: Entry;
  number: number;
  score: number;
  /** The same, and not relative to the best: to compare it with that of another index. */
  points: number;
  share: number;
  look: Look;
};

const NAMING: Field[] = ["names", "joined", "roles"];
/** With this many matches, entries that have only some of the words are not looked up. */
const ENOUGH = 5;
/** In texts, which have all kinds of words, only the most likely guesses count. */
const GUESSES_IN_TEXTS = 3;

/**
 * The entries that match by words, best first: any word in names, even misspelled; all words anywhere; and any
 * word anywhere if those are too few.
 * @param most how many at most
 * @param leastBest at least so many points are those of the best: what another index has
 */
export function matchWords(
  index: SearchIndex,
  parsed: ParsedQuery,
  isOpen: (entry: Entry) => boolean,
  { most, leastBest = 0 }: { most: number; leastBest?: number | undefined },
): Match[] {
  // Small words only count if there are no others.
  const significant = parsed.words.filter(({ weight }) => weight === 1);
  const words = significant.length > 0 ? significant : parsed.words;
  const found = new BestMatches(index, words, isOpen);
  found.look({
    words: guessesOf(words, Number.POSITIVE_INFINITY),
    fields: NAMING,
    needsAll: false,
  });
  const likely = { words: guessesOf(words, GUESSES_IN_TEXTS), fields: FIELDS };
  found.look({ ...likely, needsAll: true });
  if (found.size < ENOUGH && words.length > 1) found.look({ ...likely, needsAll: false });
  return found.list(most, leastBest);
}

const guessesOf = (words: readonly QueryWord[], most: number) =>
  words.map(({ guesses }) => [...guesses.keys()].slice(0, most));

/** The best match of each entry. Everything is by number: a common word is in tens of thousands of entries. */
class BestMatches {
  readonly #index: SearchIndex;
  readonly #isOpen: (entry: Entry) => boolean;
  readonly #likelihoods = new Map<string, number>();
  readonly #shareOf: (mask: number) => number;
  readonly #looks: Look[] = [];
  readonly #numbers: number[] = [];
  readonly #scores: Float64Array;
  readonly #shares: Float64Array;
  /** Which look found the best match, from 1; 0 for none. */
  readonly #found: Uint8Array;

  constructor(index: SearchIndex, words: readonly QueryWord[], isOpen: (entry: Entry) => boolean) {
    const { length } = index.words.entries;
    this.#index = index;
    this.#isOpen = isOpen;
    for (const { guesses } of words)
      for (const [word, one] of guesses)
        this.#likelihoods.set(word, Math.max(one, this.#likelihoods.get(word) ?? 0));
    this.#shareOf = sharesOf(words);
    this.#scores = new Float64Array(length);
    this.#shares = new Float64Array(length);
    this.#found = new Uint8Array(length);
  }

  get size(): number {
    return this.#numbers.length;
  }

  look(look: Look): void {
    this.#looks.push(look);
    const { entries } = this.#index.words;
    const { numbers, scores, masks } = scoreWords(this.#index.words, look, this.#likelihoods);
    for (const number of numbers) {
      if (!this.#isOpen(entries[number] as Entry)) continue;
      const share = this.#shareOf(masks[number] as number);
      const score = (scores[number] as number) * share ** 2;
      const isFirst = this.#found[number] === 0;
      if (isFirst) this.#numbers.push(number);
      if (!isFirst && score <= (this.#scores[number] as number)) continue;
      this.#scores[number] = score;
      this.#shares[number] = share;
      this.#found[number] = this.#looks.length;
    }
  }

  list(most: number, leastBest: number): Match[] {
    const named = this.#numbers.filter((number) => this.#isNamed(number));
    // If some entries have half of the query or more, those that have less are dropped.
    const half = named.filter((number) => (this.#shares[number] as number) >= 0.5);
    const relevant = half.length > 0 ? half : named;
    const { places, entries } = this.#index.words;
    const scores = this.#scores;
    const best = firstOf(
      relevant,
      most,
      (a, b) =>
        (scores[b] as number) - (scores[a] as number) ||
        (places[a] as number) - (places[b] as number),
    );
    const highest = Math.max(scores[best[0] ?? -1] ?? 0, leastBest, Number.MIN_VALUE);
    return best.map((number) => ({
      entry: entries[number] as Entry,
      number,
      score: (scores[number] as number) / highest,
      points: scores[number] as number,
      share: this.#shares[number] as number,
      look: this.#lookOf(number),
    }));
  }

  #lookOf(number: number): Look {
    return this.#looks[(this.#found[number] as number) - 1] as Look;
  }

  /** An episode must match by its title: matches by the series would find all episodes. */
  #isNamed(number: number): boolean {
    const entry = this.#index.words.entries[number] as Entry;
    if (entry.sort !== "episode") return true;
    const { words } = this.#lookOf(number);
    return namesOf(entry).some((name) =>
      name.some((word) => words.some((guesses) => guesses.includes(word))),
    );
  }
}

/** The share of a query that some of its words are, one bit each. */
function sharesOf(words: readonly QueryWord[]): (mask: number) => number {
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<number, number>();
  return (mask) => {
    const known = shares.get(mask);
    if (known !== undefined) return known;
    const share =
      words.reduce((sum, { weight }, at) => sum + ((mask >>> at) & 1 ? weight : 0), 0) / whole;
    shares.set(mask, share);
    return share;
  };
}
