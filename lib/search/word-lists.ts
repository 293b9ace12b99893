import type { Steps } from "../state/slices";
import { Changes, changeLists, changeSorted } from "./change-lists";
import type { Entry, SearchableArticle } from "./entry";
import { FIELDS, letterPairs, listFieldWords, nameTextsOf } from "./word-fields";

/**
 * Which entries have which words. Never changes: an update makes another one, which shares with it what is the same.
 * An entry has a number as long as its article is the same; the numbers of entries that are gone are used again.
 */
export type WordLists = {
  /** Entries by number. */
  entries: readonly (Entry | undefined)[];
  /** The places of the entries in the order of the wiki, by number. */
  places: Uint32Array;
  /** How many different words each field has, by `number * FIELDS.length + field`. */
  lengths: Uint32Array;
  /** The sums of these lengths, by field. */
  totals: readonly number[];
  /** How many entries there are. */
  count: number;
  /**
   * For each word where it is: pairs of an entry's number, and `8 * times + field`; in order of the numbers, then of
   * the fields.
   */
  lists: ReadonlyMap<string, Uint32Array>;
  /** All words, sorted. */
  words: readonly string[];
  /**
   * For each two letters of names of articles where they are: pairs of an entry's number and the index of the name
   * (`nameTextsOf`), in order.
   */
  pairs: ReadonlyMap<string, Uint32Array>;
  /** The numbers of the entries of each article, ascending. */
  numbersByArticle: ReadonlyMap<SearchableArticle, readonly number[]>;
};

export const NO_WORDS: WordLists = {
  entries: [],
  places: new Uint32Array(),
  lengths: new Uint32Array(),
  totals: FIELDS.map(() => 0),
  count: 0,
  lists: new Map(),
  words: [],
  pairs: new Map(),
  numbersByArticle: new Map(),
};

/**
 * The same for other articles. Reads only the words of those that are not the same objects as before; for the others
 * it copies references. Pure, in steps of less than about a millisecond or one article.
 */
export function* updateWordLists(
  former: WordLists,
  articles: readonly SearchableArticle[],
): Steps<WordLists> {
  const present = new Set(articles);
  const gone = [...former.numbersByArticle].filter(([article]) => !present.has(article));
  const added = articles.filter((article) => !former.numbersByArticle.has(article));
  yield;
  const { entries, numbersByArticle, isGone } = renumber(former, gone, added);
  const lengths = new Uint32Array(entries.length * FIELDS.length);
  lengths.set(former.lengths);
  const totals = [...former.totals];
  yield;
  const [changes, pairChanges] = [new Changes(), new Changes()];
  for (const [article, numbers] of gone) {
    for (const entry of article.entries) {
      for (const { counts } of listFieldWords(entry)) changes.touch(counts.keys());
      for (const name of nameTextsOf(entry)) pairChanges.touch(letterPairs(name));
    }
    for (const number of numbers)
      for (let field = 0; field < FIELDS.length; field++)
        totals[field] =
          (totals[field] ?? 0) - (former.lengths[number * FIELDS.length + field] ?? 0);
    yield;
  }
  for (const article of added) {
    for (const [at, number] of (numbersByArticle.get(article) ?? []).entries()) {
      const entry = article.entries[at] as Entry;
      for (const [field, { length, counts }] of listFieldWords(entry).entries()) {
        lengths[number * FIELDS.length + field] = length;
        totals[field] = (totals[field] ?? 0) + length;
        for (const [word, times] of counts) changes.add(word, number, 8 * times + field);
      }
      for (const [index, name] of nameTextsOf(entry).entries())
        for (const pair of letterPairs(name)) pairChanges.add(pair, number, index);
    }
    yield;
  }
  const lists = yield* changeLists(former.lists, changes, isGone);
  const pairs = yield* changeLists(former.pairs, pairChanges, isGone);
  const words = yield* changeSorted(former.words, [...changes.keys()], former.lists, lists);
  const places = placesOf(entries.length, articles, numbersByArticle);
  const count = former.count + countEntries(added) - countEntries(gone.map(([one]) => one));
  return { entries, places, lengths, totals, count, lists, words, pairs, numbersByArticle };
}

const countEntries = (articles: readonly SearchableArticle[]) =>
  articles.reduce((sum, { entries }) => sum + entries.length, 0);

/** Gives the entries of new articles the numbers that are free, the lowest first. */
function renumber(
  former: WordLists,
  gone: readonly (readonly [SearchableArticle, readonly number[]])[],
  added: readonly SearchableArticle[],
) {
  const entries = [...former.entries];
  const numbersByArticle = new Map(former.numbersByArticle);
  const isGone = new Uint8Array(entries.length);
  for (const [article, numbers] of gone) {
    numbersByArticle.delete(article);
    for (const number of numbers) {
      entries[number] = undefined;
      isGone[number] = 1;
    }
  }
  let free = 0;
  for (const article of added)
    numbersByArticle.set(
      article,
      article.entries.map((entry) => {
        while (free < entries.length && entries[free]) free++;
        entries[free] = entry;
        return free;
      }),
    );
  return { entries, numbersByArticle, isGone };
}

function placesOf(
  size: number,
  articles: readonly SearchableArticle[],
  numbersByArticle: WordLists["numbersByArticle"],
): Uint32Array {
  const places = new Uint32Array(size);
  let place = 0;
  for (const article of articles)
    for (const number of numbersByArticle.get(article) ?? []) places[number] = place++;
  return places;
}
