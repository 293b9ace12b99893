import type { Query, SearchResult } from "minisearch";
import type { Entry } from "./entry";
import type { ParsedQuery, QueryWord } from "./parse-query";
import type { Field, SearchIndex } from "./search-index";

/**
 * An entry that has words of the query: its score by words alone (1 is the best), how much of the query it
 * contains (1 is all), and its words that matched.
 */
export type Match = { entry: number; score: number; share: number; terms: readonly string[] };

/** The weight of a word, by field. */
const BOOST: Record<Field, number> = {
  names: 6,
  joined: 6,
  roles: 2.5,
  description: 2,
  text: 1,
  wrong: 0.8,
};

const NAMING: Field[] = ["names", "joined", "roles"];
/** With this many matches, entries that have only some of the words are not looked up. */
const ENOUGH = 5;
/** In texts, which have all kinds of words, only the most likely guesses count. */
const GUESSES_IN_TEXTS = 3;

/**
 * The entries that match by words: any word in names, even misspelled; all words anywhere; and any
 * word anywhere if those are too few.
 */
export function matchWords(
  index: SearchIndex,
  parsed: ParsedQuery,
  isOpen: (entry: Entry | undefined) => boolean,
): Match[] {
  // Small words only count if there are no others.
  const significant = parsed.words.filter(({ weight }) => weight === 1);
  const words = significant.length > 0 ? significant : parsed.words;
  const byEntry = new Map<number, Match>();
  const look = (query: Query, fields?: Field[]) => {
    for (const one of searchWords(index, query, words, isOpen, fields)) {
      const other = byEntry.get(one.entry);
      if (!other || other.score < one.score) byEntry.set(one.entry, one);
    }
  };
  look(queryOf(words, "OR", Number.POSITIVE_INFINITY), NAMING);
  look(queryOf(words, "AND", GUESSES_IN_TEXTS));
  if (byEntry.size < ENOUGH && words.length > 1) look(queryOf(words, "OR", GUESSES_IN_TEXTS));
  return scaled(relevant([...byEntry.values()].filter((one) => isNamed(index, one))));
}

/** If some entries have half of the query or more, those that have less are dropped. */
function relevant(matches: readonly Match[]): readonly Match[] {
  const half = matches.filter(({ share }) => share >= 0.5);
  return half.length > 0 ? half : matches;
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
  const likelihoods = new Map<string, number>();
  for (const { guesses } of words)
    for (const [word, one] of guesses)
      likelihoods.set(word, Math.max(one, likelihoods.get(word) ?? 0));
  const results = index.words.search(query, {
    ...(fields && { fields }),
    tokenize: (word) => [word],
    processTerm: (word) => word,
    boost: BOOST,
    boostTerm: (word) => (likelihoods.get(word) ?? 0) ** 2,
    filter: ({ id }) => isOpen(index.data.entries[id]),
  });
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  return results.map((result) => {
    const share = matchedWeight(words, result) / whole;
    return {
      entry: result.id as number,
      score: result.score * share ** 2,
      share,
      terms: result.terms,
    };
  });
}

/** The total weight of the matched words. */
function matchedWeight(words: readonly QueryWord[], { terms }: SearchResult): number {
  return words
    .filter(({ guesses }) => terms.some((term) => guesses.has(term)))
    .reduce((sum, { weight }) => sum + weight, 0);
}

/** An episode must match by its title: matches by the series would find all episodes. */
function isNamed({ data, namesOf }: SearchIndex, { entry, terms }: Match): boolean {
  if (data.entries[entry]?.sort !== "episode") return true;
  return namesOf(entry).some((name) => name.some((word) => terms.includes(word)));
}

function scaled(matches: readonly Match[]): Match[] {
  const best = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
  return matches.map((match) => ({ ...match, score: match.score / best }));
}
