import { expect, test } from "vitest";
import { seenBy } from "../spoilers/watch-progress";
import { MAX_QUERY, parsePageParam, parseSearchParams, parseSeenParam } from "./search-params";

test("a search text is trimmed", () => {
  expect(parseSearchParams(" jessica  ")).toEqual({ query: "jessica", problem: undefined });
  expect(parseSearchParams("a".repeat(MAX_QUERY)).problem).toBeUndefined();
});

test.each([
  ["a".repeat(MAX_QUERY + 1), `A search text has ${MAX_QUERY} characters at most.`],
  ["a\u0000b", "A search text must not contain control characters."],
  ["a\nb", "A search text must not contain control characters."],
  [["a", "b"], "Give the search text once, as q=…."],
  [undefined, "Give the search text once, as q=…."],
])("%j is rejected with one sentence", (value, problem) => {
  expect(parseSearchParams(value)).toEqual({ query: undefined, problem });
});

test("an invalid page number shows the first page of results", () => {
  expect(parsePageParam("2")).toBe(2);
  for (const invalid of [undefined, "", "0", "-1", "1.5", "two", "1e9", ["2", "3"]])
    expect(parsePageParam(invalid)).toBe(1);
});

test("with an invalid watch progress, everything is hidden", () => {
  expect(seenBy(parseSeenParam("dd2"))("daredevil/1")).toBe(true);
  for (const invalid of ["dd", "dd2;drop", ["dd2"], undefined, null, "x".repeat(999)])
    expect(seenBy(parseSeenParam(invalid))("daredevil/1")).toBe(false);
});
