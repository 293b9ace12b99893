import { finish, type Steps } from "../state/slices";
import type { SearchData } from "./entry";
import { buildVocabulary, type Vocabulary } from "./vocabulary";
import { NO_WORDS, updateWordLists, type WordLists } from "./word-lists";

/** The search index. Never changes: an update makes another one, so a search can go on with the one before. */
export type SearchIndex<Data extends SearchData = SearchData> = {
  data: Data;
  words: WordLists;
  vocabulary: Vocabulary;
};

export const buildSearchIndex = <Data extends SearchData>(data: Data): SearchIndex<Data> =>
  finish(indexData(NO_WORDS, data));

/**
 * The index of other data.
 * @param former the words of another index; of articles that are in it, nothing is read again
 */
export function* indexData<Data extends SearchData>(
  former: WordLists,
  data: Data,
): Steps<SearchIndex<Data>> {
  const words = yield* updateWordLists(former, data.articles);
  return { data, words, vocabulary: buildVocabulary(words) };
}
