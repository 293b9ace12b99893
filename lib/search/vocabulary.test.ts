import { expect, test } from "vitest";
import type { Entry } from "./entry";
import { buildSearchIndex } from "./search-index";

const page = { href: "/", title: "Kilgrave", label: "", line: undefined, description: "" };
const entry: Entry = {
  sort: "article",
  page,
  anchor: "",
  title: "",
  names: ["Jessica", "Knight"],
  roles: [],
  text: "kilgrave jessica jessicas night knight the then them",
  wrong: [],
  reveals: [],
};
const { vocabulary } = buildSearchIndex({
  version: "1",
  articles: [{ page, entries: [entry], series: undefined }],
});
const { guess } = vocabulary;
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
