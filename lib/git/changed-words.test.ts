import { afterAll, beforeEach, expect, test } from "vitest";
import { LruCache } from "../state/lru-cache";
import { clearState, processState } from "../state/process-state";
import { countChangedWords } from "./changed-words";

const know = (texts: Record<string, string>) => {
  const cache = new LruCache<string>(100_000_000);
  for (const [blob, text] of Object.entries(texts)) cache.set(blob, text, 1);
  Object.assign(processState("history", () => ({}))(), { texts: cache });
};

beforeEach(() => clearState("changedWords", "history"));
afterAll(() => clearState("changedWords", "history"));

test("words are counted regardless of order; all words of a new or deleted text count", async () => {
  know({ a: "She is here.", b: "Here is he: now she." });
  expect(
    await countChangedWords([
      ["a", "b"],
      [undefined, "a"],
      ["b", undefined],
    ]),
  ).toEqual([
    { added: 4, removed: 2 },
    { added: 3, removed: 0 },
    { added: 0, removed: 5 },
  ]);
});

test("a page of long texts is counted in part, and the rest on the next request", async () => {
  const long = (word: string) => `${word} `.repeat(60_000);
  know({ a: long("one"), b: long("two"), c: long("six"), d: long("ten"), e: long("new") });
  const pairs = [
    ["b", "a"],
    ["c", "b"],
    ["d", "c"],
    ["e", "d"],
  ] as const;
  const counted = async () => (await countChangedWords(pairs)).filter(Boolean).length;
  expect(await counted()).toBe(2);
  expect(await counted()).toBe(4);
});
