import { expect, test } from "vitest";
import { didYouMean, suggestId } from "./suggest-id";

test("a typo of a letter or two is found; a short name allows none", () => {
  expect(suggestId("Jesica Jones", ["Luke Cage", "Jessica Jones"])).toBe("Jessica Jones");
  expect(suggestId("abc", ["abd"])).toBeUndefined();
});

test("of ids those are named, too, that share most words with it", () => {
  const ids = ["ritter-reluctant-team-up", "ritter-first-word", "colter-team", "cox-suit"];
  expect(didYouMean("ritter-team-up", ids)).toBe(" Did you mean “ritter-reluctant-team-up”?");
  expect(didYouMean("ritter-word", ids)).toBe(" Did you mean “ritter-first-word”?");
  expect(didYouMean("ritter-first-wrod", ids)).toBe(" Did you mean “ritter-first-word”?");
  expect(didYouMean("nobody", ids)).toBe("");
});

test("where several are as near, all are named, three at most", () => {
  const ids = ["ritter-team-one", "ritter-team-two", "ritter-team-three", "ritter-team-four"];
  expect(didYouMean("ritter-team", ids)).toBe(
    " Did you mean “ritter-team-one”, “ritter-team-two” or “ritter-team-three”?",
  );
});
