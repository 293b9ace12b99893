import type { Query, SearchResult } from "minisearch";
import type { Entry } from "./entry";
import type { ParsedQuery, QueryWord } from "./parse-query";
import type { Field, SearchIndex } from "./search-index";

/**
 * An entry that holds words of the query: how well by words alone (1 is the best), how much of the query it
 * covers (1 is all), and the words of its own that matched.
 */
export type Match = { entry: number; score: number; covers: number; terms: readonly string[] };

/** How much a word says, by where it stands. */
const BOOST: Record<Field, number> = {
  names: 6,
  joined: 6,
  roles: 2.5,
  description: 2,
  text: 1,
  wrong: 0.8,
};

const NAMING: Field[] = ["names", "joined", "roles"];
/** So many are enough not to look for entries that hold only some of the words. */
const ENOUGH = 5;
/** In texts, where any word may stand, only the surest guesses count. */
const GUESSES_IN_TEXTS = 3;

/**
 * The entries that match by words: in names any word, however misspelled; anywhere all words; and any
 * word anywhere where that is too few.
 */
export function matchWords(
  index: SearchIndex,
  asked: ParsedQuery,
  isOpen: (entry: Entry | undefined) => boolean,
): Match[] {
  // Small words decide nothing where there are others.
  const telling = asked.words.filter(({ weight }) => weight === 1);
  const words = telling.length > 0 ? telling : asked.words;
  const byEntry = new Map<number, Match>();
  const look = (query: Query, fields?: Field[]) => {
    for (const one of searchWords(index, query, words, isOpen, fields)) {
      const known = byEntry.get(one.entry);
      if (!known || known.score < one.score) byEntry.set(one.entry, one);
    }
  };
  look(queryOf(words, "OR", Number.POSITIVE_INFINITY), NAMING);
  look(queryOf(words, "AND", GUESSES_IN_TEXTS));
  if (byEntry.size < ENOUGH && words.length > 1) look(queryOf(words, "OR", GUESSES_IN_TEXTS));
  return scaled(relevant([...byEntry.values()].filter((one) => isNamed(index, one))));
}

/** Where some entries hold half of the query or more, those that hold less are of no use. */
function relevant(matches: readonly Match[]): readonly Match[] {
  const covering = matches.filter(({ covers }) => covers >= 0.5);
  return covering.length > 0 ? covering : matches;
}

function queryOf(words: readonly QueryWord[], combineWith: "AND" | "OR", most: number): Query {
  return {
    combineWith,
    queries: words.map(({ guesses }) => ({
      combineWith: "OR",
      queries: [...guesses.keys()].slice(0, most),
    })),
  };
}

function searchWords(
  index: SearchIndex,
  query: Query,
  words: readonly QueryWord[],
  isOpen: (entry: Entry | undefined) => boolean,
  fields?: Field[],
): Match[] {
  const sure = new Map<string, number>();
  for (const { guesses } of words)
    for (const [word, one] of guesses) sure.set(word, Math.max(one, sure.get(word) ?? 0));
  const results = index.words.search(query, {
    ...(fields && { fields }),
    tokenize: (word) => [word],
    processTerm: (word) => word,
    boost: BOOST,
    boostTerm: (word) => (sure.get(word) ?? 0) ** 2,
    filter: ({ id }) => isOpen(index.data.entries[id]),
  });
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  return results.map((result) => {
    const covers = covered(words, result) / whole;
    return {
      entry: result.id as number,
      score: result.score * covers ** 2,
      covers,
      terms: result.terms,
    };
  });
}

/** The weight of the words that are there. */
function covered(words: readonly QueryWord[], { terms }: SearchResult): number {
  return words
    .filter(({ guesses }) => terms.some((term) => guesses.has(term)))
    .reduce((sum, { weight }) => sum + weight, 0);
}

/** Of an episode a word of the title has to match: its series alone would find all of them. */
function isNamed({ data, namesOf }: SearchIndex, { entry, terms }: Match): boolean {
  if (data.entries[entry]?.sort !== "episode") return true;
  return namesOf(entry).some((name) => name.some((word) => terms.includes(word)));
}

function scaled(matches: readonly Match[]): Match[] {
  const best = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
  return matches.map((match) => ({ ...match, score: match.score / best }));
}
