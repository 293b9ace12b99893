import { firstFrom, listTypos } from "./list-typos";
import { alternateForm, isSmall } from "./normalize";
import { FIELDS } from "./word-fields";
import type { WordLists } from "./word-lists";

/** A word that may be meant, and its likelihood from 0 to 1. */
export type Guess = { word: string; sure: number };

/** The words of an index, to guess which of them a reader means. */
export type Vocabulary = {
  /** Whether a word is in the index. */
  has(word: string): boolean;
  /**
   * @param unfinished whether the reader may still be typing the word
   * @param withTypos whether it may be misspelled; true if left out
   */
  guess(typed: string, unfinished: boolean, withTypos?: boolean): Guess[];
};

/** The most guesses for one word, the most likely first. */
const MOST = 10;

/** The words of an index: all of them, sorted, and where each is. A known word may still be a typo of a word in a name. */
export function buildVocabulary({ lists, words }: Pick<WordLists, "lists" | "words">): Vocabulary {
  return {
    has: (word) => lists.has(word),
    guess(typed, unfinished, withTypos = true) {
      const sureByWord = new Map<string, number>();
      const add = (word: string, sure: number) =>
        sureByWord.set(word, Math.max(sure, sureByWord.get(word) ?? 0));
      const isKnown = lists.has(typed);
      if (isKnown) add(typed, 1);
      const other = alternateForm(typed);
      if (other && lists.has(other)) add(other, 1);
      for (const word of listByPrefix(words, typed))
        if (unfinished || word.length - typed.length < 3) add(word, prefixLikelihood(typed, word));
      const limit = withTypos ? Math.min(maxEdits(typed.length), isKnown ? 1 : 2) : 0;
      const typos = limit > 0 ? listTypos(words, typed, limit) : [];
      for (const { word, edits } of typos)
        if (!isSmall(word) && (!isKnown || isInName(lists.get(word) ?? [])))
          add(word, confidence(typed, word, edits) * (isKnown ? 0.6 : 1));
      return surest(sureByWord, lists);
    },
  };
}

const NAMES = FIELDS.indexOf("names");

function isInName(list: ArrayLike<number>): boolean {
  for (let at = 1; at < list.length; at += 2) if ((list[at] ?? 0) % 8 === NAMES) return true;
  return false;
}

/** Scales the likelihoods so that the best guess is 1. Of equal guesses, the word that occurs more often comes first. */
function surest(sureByWord: ReadonlyMap<string, number>, lists: WordLists["lists"]): Guess[] {
  const uses = (word: string) => lists.get(word)?.length ?? 0;
  const guesses = [...sureByWord]
    .map(([word, sure]) => ({ word, sure }))
    .sort((a, b) => b.sure - a.sure || a.word.length - b.word.length || uses(b.word) - uses(a.word))
    .slice(0, MOST);
  const most = guesses[0]?.sure ?? 1;
  return guesses.map(({ word, sure }) => ({ word, sure: sure / most }));
}

const prefixLikelihood = (typed: string, word: string) => 0.5 + 0.4 * (typed.length / word.length);

const MAX_PREFIX_MATCHES = 200;

/** The words with this prefix, from a sorted list. */
function* listByPrefix(sorted: readonly string[], start: string): Generator<string> {
  const from = firstFrom(sorted, (word) => word >= start);
  for (let at = from; at < from + MAX_PREFIX_MATCHES; at++) {
    const word = sorted[at];
    if (word === undefined || !word.startsWith(start)) return;
    yield word;
  }
}

/** The most typos that a word of this length may have to still match. */
function maxEdits(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** From 0 to 1: a typo counts more in a short word, and first letters are seldom wrong. */
function confidence(typed: string, word: string, edits: number): number {
  const share = 1 - edits / Math.max(typed.length, word.length);
  return share ** 2 * (typed[0] === word[0] ? 1 : 0.85);
}
