import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance";

test.each([
  ["kilgrave", "kilgrave", 0],
  ["kirlgrave", "kilgrave", 1],
  ["kilgarve", "kilgrave", 1],
  ["jesica", "jessica", 1],
  ["jons", "jones", 1],
  ["killgraves", "kilgrave", 2],
  ["stick", "sticking", 3],
])("%s is %s with %i edits", (typed, word, edits) => {
  expect(editDistance(typed, word, 3)).toBe(edits);
});

test("counting stops past the limit, which changes no smaller number", () => {
  expect(editDistance("matt", "jessica", 2)).toBe(3);
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
  fc.assert(
    fc.property(text, text, fc.nat(4), (a, b, limit) => {
      const edits = editDistance(a, b, 9);
      expect(Math.min(editDistance(a, b, limit), limit + 1)).toBe(Math.min(edits, limit + 1));
    }),
  );
});
