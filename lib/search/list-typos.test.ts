import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../content/edit-distance";
import { listTypos } from "./list-typos";

const word = fc.string({ unit: fc.constantFrom(..."aabcd"), minLength: 1, maxLength: 8 });

test("typos are all the words within the limit, as counting the edits of each finds them", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 1, max: 3 }),
      (words, typed, limit) => {
        const sorted = [...words].sort();
        const expected = sorted
          .map((one) => ({ word: one, edits: editDistance(typed, one, limit) }))
          .filter(({ edits }) => edits > 0 && edits <= limit);
        expect([...listTypos(sorted, typed, limit)]).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("a very long word takes no longer than its first letters", () => {
  const words = ["jessica", `jessica${"a".repeat(60_000)}`];
  expect([...listTypos(words, "jesica", 2)]).toEqual([{ word: "jessica", edits: 1 }]);
});
