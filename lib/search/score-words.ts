import { FIELDS, type Field } from "./word-fields";
import type { WordLists } from "./word-lists";

/** What to look for: some guesses for each word of a query, in some fields; all of the words, or any of them. */
export type Look = {
  words: readonly (readonly string[])[];
  fields: readonly Field[];
  needsAll: boolean;
};

/** The weight of a word, by field. */
const BOOST: Record<Field, number> = {
  names: 6,
  joined: 6,
  roles: 2.5,
  description: 2,
  text: 1,
  wrong: 0.8,
};

/** BM25+: how fast further occurrences count less, how much long fields count less, the least that a word counts. */
const [SATURATION, BY_LENGTH, LEAST] = [1.2, 0.7, 0.5];

/** The most words of a query: one bit each. */
const MAX_WORDS = 32;

/** What was found of a look, by the numbers of the entries. */
export type Scores = {
  /** The entries that have words, or all words if the look needs all. */
  numbers: readonly number[];
  /** The score of each by BM25+, times the number of different guesses that it has. */
  scores: Float64Array;
  /** The words of the query that each has, one bit each. */
  masks: Uint32Array;
};

/**
 * Scores the entries that have words of a query.
 * @param likelihoods of all guesses, from 0 to 1
 */
export function scoreWords(
  index: WordLists,
  { words, fields, needsAll }: Look,
  likelihoods: ReadonlyMap<string, number>,
): Scores {
  const size = index.entries.length;
  const scores = new Float64Array(size);
  const masks = new Uint32Array(size);
  const guesses = new Uint16Array(size);
  const numbers: number[] = [];
  const looked = new Set<string>();
  const isField = FIELDS.map((field) => fields.includes(field));
  for (const [at, some] of words.slice(0, MAX_WORDS).entries()) {
    const bit = (1 << at) >>> 0;
    const before = bit - 1;
    for (const word of some) {
      const list = index.lists.get(word);
      if (!list) continue;
      const isNew = !looked.has(word);
      looked.add(word);
      const weights = weightsOf(index, list, (likelihoods.get(word) ?? 0) ** 2);
      let last = -1;
      for (let place = 0; place < list.length; place += 2) {
        const number = list[place] as number;
        const value = list[place + 1] as number;
        const field = value & 7;
        if (!isField[field]) continue;
        const mask = masks[number] as number;
        if (needsAll && (mask & before) >>> 0 !== before) continue;
        const score = (weights[field] as number) * saturate(index, number, field, value >> 3);
        scores[number] = (scores[number] as number) + score;
        if (number === last) continue;
        last = number;
        if (mask === 0) numbers.push(number);
        masks[number] = (mask | bit) >>> 0;
        if (isNew) guesses[number] = (guesses[number] as number) + 1;
      }
    }
  }
  const all = words.length >= MAX_WORDS ? 0xffffffff : 2 ** words.length - 1;
  const found = needsAll ? numbers.filter((number) => masks[number] === all) : numbers;
  for (const number of found)
    scores[number] = (scores[number] as number) * (guesses[number] as number);
  return { numbers: found, scores, masks };
}

/** How much a word counts in each field: rare ones count more. */
function weightsOf({ count }: WordLists, list: Uint32Array, likelihood: number): number[] {
  const counts = FIELDS.map(() => 0);
  for (let place = 1; place < list.length; place += 2) {
    const field = (list[place] as number) & 7;
    counts[field] = (counts[field] as number) + 1;
  }
  return FIELDS.map((field, at) => {
    const found = counts[at] as number;
    const rarity = Math.log(1 + (count - found + 0.5) / (found + 0.5));
    return rarity * BOOST[field] * likelihood;
  });
}

function saturate(
  { lengths, totals, count }: WordLists,
  number: number,
  field: number,
  times: number,
) {
  const length = (lengths[number * FIELDS.length + field] as number) * count;
  const share = 1 - BY_LENGTH + (BY_LENGTH * length) / (totals[field] as number);
  return LEAST + (times * (SATURATION + 1)) / (times + SATURATION * share);
}

/** The guesses of a look that an entry has. */
export function listFound(index: WordLists, { words, fields }: Look, number: number): string[] {
  const isField = FIELDS.map((field) => fields.includes(field));
  return [...new Set(words.flat())].filter((word) => {
    const list = index.lists.get(word) ?? new Uint32Array();
    for (let place = firstPair(list, number); list[place] === number; place += 2)
      if (isField[(list[place + 1] as number) & 7]) return true;
    return false;
  });
}

/** The place of the first pair of an entry with this number or a higher one. */
function firstPair(list: Uint32Array, number: number): number {
  let [from, to] = [0, list.length / 2];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[2 * middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return 2 * from;
}
