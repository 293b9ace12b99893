import { diffWordings, type WordingSpan } from "@/lib/authoring/diff-wordings";
import { type KnownQuote, listKnownQuotes } from "@/lib/authoring/quote-draft";
import { findSimilarQuotes, type SimilarQuote } from "@/lib/authoring/similar-quotes";
import type { Wiki } from "@/lib/content/wiki";
import { terminalAsker } from "./asker";
import { failWith, isTerminal, paint } from "./terminal";

/** Ends the command where the wiki has the words; asks, or ends it, where it has nearly the same. */
export async function findSimilar(wiki: Wiki, words: string): Promise<void> {
  const alike = findSimilarQuotes(words, listKnownQuotes(wiki));
  const [first] = alike;
  if (!first) return;
  const { id, file } = first.quote;
  if (first.sort === "same")
    failWith(
      `The wiki has this quotation: ${id} (${file}).\nTo record it all the same, add --anyway.`,
    );
  for (const one of alike) console.error(describe(words, one));
  if (!isTerminal()) failWith("Nothing is written. If it is another quotation, add --anyway.");
  const message = "Is yours another quotation?";
  if (!(await terminalAsker.confirm({ message, initial: false })))
    failWith("Nothing is written. Fix the one that is there instead.");
}

function describe(words: string, { sort, quote }: SimilarQuote<KnownQuote>): string {
  const how = sort === "part" ? "One holds all words of the other" : "They are close";
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
