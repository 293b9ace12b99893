import { expect, test } from "vitest";
import { findDifference } from "./difference";

test("the shared words at both ends are separate from the difference", () => {
  expect(findDifference("exist in work where you are popular", "exist in a world popular")).toEqual(
    { before: "exist in", wrong: "work where you are", right: "a world", after: "popular" },
  );
});

test("a word that only one of them has, differs from nothing", () => {
  expect(findDifference("She is very tired", "She is tired")).toMatchObject({
    wrong: "very",
    right: "",
  });
});

test("a repeated word is shared once", () => {
  expect(findDifference("no", "no no")).toEqual({
    before: "no",
    wrong: "",
    right: "no",
    after: "",
  });
});

test("wordings without a common word differ as a whole", () => {
  expect(findDifference("one two", "three")).toEqual({
    before: "",
    wrong: "one two",
    right: "three",
    after: "",
  });
});
