import { expect, test } from "vitest";
import {
  MAX_QUERY,
  parsePageParam,
  parseSearchParams,
  parseSeenParam,
  seenBy,
} from "./search-params";

test("a question is trimmed and read", () => {
  expect(parseSearchParams(" jessica  ")).toEqual({ query: "jessica", problem: undefined });
  expect(parseSearchParams("a".repeat(MAX_QUERY)).problem).toBeUndefined();
});

test.each([
  ["a".repeat(MAX_QUERY + 1), `A search has ${MAX_QUERY} characters at most.`],
  ["a\u0000b", "A search holds no control characters."],
  ["a\nb", "A search holds no control characters."],
  [["a", "b"], "A search is asked once, as q=…."],
  [undefined, "A search is asked once, as q=…."],
])("%j is refused in one sentence", (value, problem) => {
  expect(parseSearchParams(value)).toEqual({ query: undefined, problem });
});

test("the first page of results is shown where none can be read", () => {
  expect(parsePageParam("2")).toBe(2);
  for (const slip of [undefined, "", "0", "-1", "1.5", "two", "1e9", ["2", "3"]])
    expect(parsePageParam(slip)).toBe(1);
});

test("what has been seen covers everything where it cannot be read", () => {
  expect(seenBy(parseSeenParam("dd2"))("daredevil/1")).toBe(true);
  for (const slip of ["dd", "dd2;drop", ["dd2"], undefined, null, "x".repeat(999)])
    expect(seenBy(parseSeenParam(slip))("daredevil/1")).toBe(false);
});
