import { diffArrays } from "diff";
import { normalize } from "../search/normalize";
import { joinTokens, type Token, tokenize } from "./tokens";

/** A span of two wordings: in both, only in the first, or only in the second; and whether a space precedes it. */
export type WordingSpan = { side: "both" | "first" | "second"; text: string; spaced: boolean };

/** Compares two wordings word by word; case and the style of quotation marks and dashes do not count. */
export function diffWordings(first: string, second: string): WordingSpan[] {
  const comparator = (a: Token, b: Token) =>
    a.plain === b.plain || normalize(a.plain) === normalize(b.plain);
  return diffArrays(tokenize(first), tokenize(second), { comparator }).map((change) => ({
    side: change.added ? "second" : change.removed ? "first" : "both",
    text: joinTokens(change.value),
    spaced: change.value[0]?.space !== "",
  }));
}
