import { editDistance } from "../content/edit-distance";
import { alternateForm, isSmall } from "./normalize";

/** A word that may be meant, and its likelihood from 0 to 1. */
export type Guess = { word: string; sure: number };

/** The words of an index, to guess which of them a reader means. */
export type Vocabulary = {
  /** Whether a word is in the index. */
  has(word: string): boolean;
  /** @param unfinished whether the reader may still be typing the word */
  guess(typed: string, unfinished: boolean): Guess[];
};

/** The most guesses for one word, the most likely first. */
const MOST = 10;

/**
 * @param words all words that can be found
 * @param names those in names: a known word may still be a typo of one of these
 */
export function buildVocabulary(
  words: ReadonlySet<string>,
  names: ReadonlySet<string>,
): Vocabulary {
  const sorted = [...words].sort();
  const byLength = groupByLength(words);
  return {
    has: (word) => words.has(word),
    guess(typed, unfinished) {
      const sureByWord = new Map<string, number>();
      const add = (word: string, sure: number) =>
        sureByWord.set(word, Math.max(sure, sureByWord.get(word) ?? 0));
      const isKnown = words.has(typed);
      if (isKnown) add(typed, 1);
      const other = alternateForm(typed);
      if (other && words.has(other)) add(other, 1);
      for (const word of listByPrefix(sorted, typed))
        if (unfinished || word.length - typed.length < 3) add(word, prefixLikelihood(typed, word));
      for (const { word, edits } of listTypos(typed, byLength))
        if (!isSmall(word) && (!isKnown || (edits === 1 && names.has(word))))
          add(word, confidence(typed, word, edits) * (isKnown ? 0.6 : 1));
      return surest(sureByWord);
    },
  };
}

/** Scales the likelihoods so that the best guess is 1. */
function surest(sureByWord: ReadonlyMap<string, number>): Guess[] {
  const guesses = [...sureByWord]
    .map(([word, sure]) => ({ word, sure }))
    .sort((a, b) => b.sure - a.sure || a.word.length - b.word.length)
    .slice(0, MOST);
  const most = guesses[0]?.sure ?? 1;
  return guesses.map(({ word, sure }) => ({ word, sure: sure / most }));
}

type KnownWord = { word: string; letters: number };

function groupByLength(words: Iterable<string>): Map<number, KnownWord[]> {
  const byLength = new Map<number, KnownWord[]>();
  for (const word of words) {
    const like = byLength.get(word.length) ?? [];
    like.push({ word, letters: lettersOf(word) });
    byLength.set(word.length, like);
  }
  return byLength;
}

/** The letters of a word, one bit each: words that differ in many letters cannot be close. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function* listTypos(typed: string, byLength: ReadonlyMap<number, readonly KnownWord[]>) {
  const allowed = maxEdits(typed.length);
  const letters = lettersOf(typed);
  for (let length = typed.length - allowed; length <= typed.length + allowed; length++)
    for (const one of allowed > 0 ? (byLength.get(length) ?? []) : []) {
      if (countBits(one.letters ^ letters) > 2 * allowed) continue;
      const edits = editDistance(typed, one.word, allowed);
      if (edits > 0 && edits <= allowed) yield { word: one.word, edits };
    }
}

const prefixLikelihood = (typed: string, word: string) => 0.5 + 0.4 * (typed.length / word.length);

const MAX_PREFIX_MATCHES = 200;

/** The words with this prefix, from a sorted list. */
function* listByPrefix(sorted: readonly string[], start: string): Generator<string> {
  let from = 0;
  for (let to = sorted.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? "") < start) from = middle + 1;
    else to = middle;
  }
  for (const word of sorted.slice(from, from + MAX_PREFIX_MATCHES)) {
    if (!word.startsWith(start)) return;
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
