import { diffArrays } from "diff";
import { normalize } from "../search/normalize";
import { joinTokens, type Token, tokenize } from "./tokens";

/** A stretch of two wordings: in both, in the first alone, or in the second alone; and whether a space is in front. */
export type WordingSpan = { side: "both" | "first" | "second"; text: string; spaced: boolean };

/** Two wordings word by word; case and the form of quotation marks and dashes do not count. */
export function diffWordings(first: string, second: string): WordingSpan[] {
  const comparator = (a: Token, b: Token) =>
    a.plain === b.plain || normalize(a.plain) === normalize(b.plain);
  return diffArrays(tokenize(first), tokenize(second), { comparator }).map((change) => ({
    side: change.added ? "second" : change.removed ? "first" : "both",
    text: joinTokens(change.value),
    spaced: change.value[0]?.space !== "",
  }));
}
