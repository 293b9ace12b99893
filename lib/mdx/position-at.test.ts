import { expect, test } from "vitest";
import { positionAt } from "./position-at";

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])("offset %i is in line %i, column %i", (offset, line, column) => {
  expect(positionAt("ab\n\ncd", offset)).toEqual({ line, column });
});
