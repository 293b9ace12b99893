import { firstFrom } from "../../search/list-typos";
import { normalizedWords } from "../../search/normalize";

/** Records that are found by the beginnings of their words. */
export type RecordIndex<One> = {
  records: readonly One[];
  /** All words, sorted. */
  words: readonly string[];
  /** The numbers of the records that have a word, in order. */
  numbersByWord: ReadonlyMap<string, readonly number[]>;
};

/**
 * Takes time that grows with the records; finding does not.
 * @param textOf what a record is found by
 */
export function buildRecordIndex<One>(
  records: readonly One[],
  textOf: (record: One) => string,
): RecordIndex<One> {
  const numbersByWord = new Map<string, number[]>();
  for (const [number, record] of records.entries())
    for (const word of new Set(normalizedWords(textOf(record)))) {
      const numbers = numbersByWord.get(word);
      if (numbers) numbers.push(number);
      else numbersByWord.set(word, [number]);
    }
  return { records, words: [...numbersByWord.keys()].sort(), numbersByWord };
}

/** How many words that begin in one way are looked at, and how many words of a query. */
const MAX_WORDS = 300;
const MAX_TYPED = 8;

/** The records that have, for each word of the query, one that begins with it; those with whole words first, then in order. */
export function findRecords<One>(index: RecordIndex<One>, query: string, limit: number): One[] {
  const typed = normalizedWords(query).slice(0, MAX_TYPED);
  if (typed.length === 0) return index.records.slice(0, limit);
  let scores: Map<number, number> | undefined;
  for (const start of typed) {
    const next = new Map<number, number>();
    for (const word of wordsFrom(index.words, start))
      for (const number of index.numbersByWord.get(word) ?? []) {
        const before = scores ? scores.get(number) : 0;
        if (before === undefined) continue;
        const score = before + (word === start ? 2 : 1);
        next.set(number, Math.max(next.get(number) ?? 0, score));
      }
    scores = next;
  }
  const found = [...(scores ?? [])].sort(([a, best], [b, other]) => other - best || a - b);
  return found
    .slice(0, limit)
    .map(([number]) => index.records[number])
    .filter((one) => one !== undefined);
}

function* wordsFrom(sorted: readonly string[], start: string): Generator<string> {
  const from = firstFrom(sorted, (word) => word >= start);
  for (let at = from; at < from + MAX_WORDS; at++) {
    const word = sorted[at];
    if (!word?.startsWith(start)) return;
    yield word;
  }
}
