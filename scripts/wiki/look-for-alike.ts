import { diffArrays } from "diff";
import { type ExistingQuote, listExistingQuotes } from "@/lib/authoring/quote-draft";
import { findSimilarQuotes, type SimilarQuote } from "@/lib/authoring/similar-quotes";
import { joinTokens, type Token, tokenize } from "@/lib/authoring/tokens";
import type { Wiki } from "@/lib/content/wiki";
import { normalize } from "@/lib/search/normalize";
import { terminalAsker } from "./asker";
import { failWith, isTerminal, paint } from "./terminal";

/** Ends the command if the wiki already has the words; asks, or ends it, if it has similar ones. */
export async function findSimilar(wiki: Wiki, words: string): Promise<void> {
  const similar = findSimilarQuotes(words, listExistingQuotes(wiki));
  const [first] = similar;
  if (!first) return;
  const { id, file } = first.quote;
  if (first.type === "same")
    failWith(
      `The wiki already has this quote: ${id} (${file}).\nTo record it anyway, add --anyway.`,
    );
  for (const one of similar) console.error(describeSimilar(words, one));
  if (!isTerminal()) failWith("Nothing is written. If yours is a different quote, add --anyway.");
  const message = "Is yours a different quote?";
  if (!(await terminalAsker.confirm({ message, initial: false })))
    failWith("Nothing is written. Edit the existing quote instead.");
}

function describeSimilar(words: string, { type, quote }: SimilarQuote<ExistingQuote>): string {
  const how = type === "part" ? "One contains all words of the other" : "They are similar";
  const by = quote.speaker ? `, ${quote.speaker}` : "";
  const changes = diffWordings(quote.words, words).map(showSpan).join("").trim();
  return `The wiki has ${quote.id}${by} (${quote.file}). ${how}; [-only there-], {+only in yours+}:\n  ${changes}\n`;
}

const SHOWN: Record<WordingSpan["side"], (text: string) => string> = {
  both: (text) => text,
  first: (text) => paint("red", `[-${text}-]`, process.stderr),
  second: (text) => paint("green", `{+${text}+}`, process.stderr),
};

const showSpan = ({ side, text, spaced }: WordingSpan): string =>
  `${spaced ? " " : ""}${SHOWN[side](text)}`;

/** A span of two wordings: in both, only in the first, or only in the second; and whether a space precedes it. */
type WordingSpan = { side: "both" | "first" | "second"; text: string; spaced: boolean };

/** Compares two wordings word by word; case and the style of quotation marks and dashes do not count. */
function diffWordings(first: string, second: string): WordingSpan[] {
  const comparator = (a: Token, b: Token) =>
    a.plain === b.plain || normalize(a.plain) === normalize(b.plain);
  return diffArrays(tokenize(first), tokenize(second), { comparator }).map((change) => ({
    side: change.added ? "second" : change.removed ? "first" : "both",
    text: joinTokens(change.value),
    spaced: change.value[0]?.space !== "",
  }));
}
