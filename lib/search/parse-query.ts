import { normalizedWords, weightOfWord } from "./normalize";
import type { Vocabulary } from "./vocabulary";

/** A word of a query, its weight, and the words it may mean with their likelihoods. */
export type QueryWord = { word: string; weight: number; guesses: ReadonlyMap<string, number> };

/** A parsed query: its words, and the kind of article that would answer it best. */
export type ParsedQuery = { words: QueryWord[]; favored: "cast" | "team" | undefined };

const WHO_PLAYS =
  /^who(?: is|s| was)? (?:plays|played|playing|portrays|portrayed|portraying) |^(?:actor|actress)(?: of| for| who plays| playing)? | (?:actor|actress)$/;
const WHO_MADE =
  /\b(?:showrunner|creator|director|writer|composer|designer|producer|editor|photographer|head|officer)\b/;

/** Each word is compared with all words of the wiki; words after this many are ignored. */
const MAX_WORDS = 32;

/** `who plays kilgrave` asks for actors by their roles, `showrunner of daredevil` for the team. */
export function parseQuery(query: string, vocabulary: Vocabulary): ParsedQuery {
  const plain = normalizedWords(query).join(" ");
  const isWhoPlays = WHO_PLAYS.test(plain);
  const rest = (isWhoPlays && plain.replace(WHO_PLAYS, " ").trim()) || plain;
  const typed = [...new Set(joinKnown(rest.split(" "), vocabulary))]
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  return {
    words: typed.map((word, index) => ({
      word,
      weight: weightOfWord(word),
      guesses: guessesOf(vocabulary, word, index === typed.length - 1),
    })),
    favored: isWhoPlays ? "cast" : WHO_MADE.test(plain) ? "team" : undefined,
  };
}

/** `spider-man` is one word if the wiki has `spiderman` and not both of the others. */
function joinKnown(words: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isOne =
      before !== undefined &&
      vocabulary.has(before + word) &&
      !(vocabulary.has(before) && vocabulary.has(word));
    if (isOne) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}

const guessesOf = (vocabulary: Vocabulary, word: string, unfinished: boolean) =>
  new Map(vocabulary.guess(word, unfinished).map((guess) => [guess.word, guess.sure]));
