import { expect, test } from "vitest";
import {
  MAX_QUERY,
  readAskedHorizon,
  readAskedPage,
  readAskedSearch,
  seenBy,
} from "./asked-search";

test("a question is trimmed and read", () => {
  expect(readAskedSearch(" jessica  ")).toEqual({ query: "jessica", problem: undefined });
  expect(readAskedSearch("a".repeat(MAX_QUERY)).problem).toBeUndefined();
});

test.each([
  ["a".repeat(MAX_QUERY + 1), `A search has ${MAX_QUERY} characters at most.`],
  ["a\u0000b", "A search holds no control characters."],
  ["a\nb", "A search holds no control characters."],
  [["a", "b"], "A search is asked once, as q=…."],
  [undefined, "A search is asked once, as q=…."],
])("%j is refused in one sentence", (value, problem) => {
  expect(readAskedSearch(value)).toEqual({ query: undefined, problem });
});

test("the first page of results is shown where none can be read", () => {
  expect(readAskedPage("2")).toBe(2);
  for (const slip of [undefined, "", "0", "-1", "1.5", "two", "1e9", ["2", "3"]])
    expect(readAskedPage(slip)).toBe(1);
});

test("what has been seen covers everything where it cannot be read", () => {
  expect(seenBy(readAskedHorizon("dd2"))("daredevil/1")).toBe(true);
  for (const slip of ["dd", "dd2;drop", ["dd2"], undefined, null, "x".repeat(999)])
    expect(seenBy(readAskedHorizon(slip))("daredevil/1")).toBe(false);
});
