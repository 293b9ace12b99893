import { expect, test } from "vitest";
import { buildVocabulary } from "./vocabulary";

const words = new Set([
  "kilgrave",
  "jessica",
  "jessicas",
  "night",
  "knight",
  "the",
  "then",
  "them",
]);
const { guess } = buildVocabulary(words, new Set(["kilgrave", "jessica", "knight"]));
const guessed = (typed: string, unfinished = false) =>
  guess(typed, unfinished).map(({ word }) => word);

test("a misspelled word means the nearest known word, with full weight", () => {
  expect(guess("kilgarve", false)).toEqual([{ word: "kilgrave", sure: 1 }]);
});

test("a known word may be a typo of a word in a name, but of no other", () => {
  expect(guessed("night")).toEqual(["night", "knight"]);
  expect(guessed("knight")).toEqual(["knight"]);
});

test("only an unfinished word means all words that start with it", () => {
  expect(guessed("jess", true)).toEqual(["jessica", "jessicas"]);
  expect(guessed("jess")).toEqual([]);
  expect(guessed("jessic")).toContain("jessica");
});

test("small words are never guessed, and short ones have no typos", () => {
  expect(guessed("them")).toEqual(["them"]);
  expect(guessed("thq")).toEqual([]);
});
