import type { Entry, SearchPage, Sort } from "./entry";
import { type Match, matchWords } from "./match";
import { normalizedWords } from "./normalize";
import type { ParsedQuery } from "./parse-query";
import type { SearchIndex } from "./search-index";
import { coverage, longestRun, similarity } from "./similarity";

export type Ranked = Match & {
  /** The wrong wording of a quotation that is looked for. */
  misquotation: string | undefined;
};

/** Of two that match alike, readers more often mean this one. */
const SORT_WEIGHT: Record<Sort, number> = {
  article: 1,
  season: 0.75,
  episode: 0.7,
  section: 0.6,
  quote: 0.85,
};
const KIND_WEIGHT: Record<string, number> = { heroes: 1.2, series: 1.12, characters: 1.05 };

/** An answer of another kind than the query asks for. */
const NOT_FAVORED = 0.1;

/** So many of the best by words are weighed by names and by the order of words. */
const WEIGHED = 300;

/**
 * What matches, the best first, each place once. A name beats every mention: words by themselves bring at
 * most 0.4, a whole name 8, a quotation word by word 6.
 */
export function rank(
  index: SearchIndex,
  asked: ParsedQuery,
  isOpen: (entry: Entry | undefined) => boolean,
  place: (entry: Entry | undefined) => string = targetOf,
): Ranked[] {
  const matches = matchWords(index, asked, isOpen).sort((a, b) => b.score - a.score);
  const weighed = matches.slice(0, WEIGHED).map((match) => weigh(index, asked, match));
  const bestByPlace = new Map<string, Ranked>();
  for (const one of weighed.sort((a, b) => b.score - a.score || a.entry - b.entry)) {
    const key = place(index.data.entries[one.entry]);
    if (!bestByPlace.has(key)) bestByPlace.set(key, one);
  }
  return [...bestByPlace.values()];
}

/** An article and its sections are one place; a season and an episode have one of their own. */
export const targetOf = (entry: Entry | undefined) =>
  entry?.sort === "episode" || entry?.sort === "season"
    ? `${entry.page}#${entry.anchor}`
    : String(entry?.page);

function weigh(index: SearchIndex, asked: ParsedQuery, match: Match): Ranked {
  const entry = index.data.entries[match.entry];
  const page = entry && index.data.pages[entry.page];
  if (!entry || !page) return { ...match, misquotation: undefined };
  const { run, misquotation } = match.covers < PHRASE_SHARE ? NO_PHRASE : readPhrase(asked, entry);
  const score =
    0.4 * match.score +
    8 * namedness(index, asked, match.entry) ** 2 +
    rolesSimilarity(index, asked, match.entry) +
    (entry.sort === "quote" ? 6 : 2) * run ** 2;
  return { ...match, score: score * weightOf(asked, entry, page), misquotation };
}

function weightOf({ favored }: ParsedQuery, { sort }: Entry, { href }: SearchPage): number {
  const kind = href.split("/")[1] ?? "";
  const asked = !favored || favored === kind ? 1 : NOT_FAVORED;
  return SORT_WEIGHT[sort] * (KIND_WEIGHT[kind] ?? 1) * asked;
}

/** A title says a little more than another name. */
const namedness = (index: SearchIndex, { words }: ParsedQuery, id: number) =>
  Math.max(
    0,
    ...index.namesOf(id).map((name, at) => similarity(words, name) * (at === 0 ? 1 : 0.92)),
  );

/** Where a query asks for a role, it is enough that the role holds all its words. */
function rolesSimilarity(index: SearchIndex, { words, favored }: ParsedQuery, id: number): number {
  const roles = index.rolesOf(id);
  const best = (like: typeof similarity, parts: typeof roles) =>
    Math.max(0, ...parts.map((part) => like(words, part) ** 2));
  if (!favored) return 1.5 * best(similarity, roles);
  // “plays Kilgrave in Jessica Jones”: who plays Jessica Jones is another question.
  const played = roles.map((role) => role.slice(0, role.lastIndexOf("in")));
  return 6 * best(coverage, roles) + 2 * best(coverage, played);
}

/** A phrase has this many words at least, and so much of it stands in one piece. */
const PHRASE_WORDS = 3;
const PHRASE_SHARE = 0.5;
const NO_PHRASE = { run: 0, misquotation: undefined };

/** How much of a phrase stands in the text, or in a wrong wording of it, word by word. */
function readPhrase({ words }: ParsedQuery, { text, wrong }: Entry) {
  if (words.length < PHRASE_WORDS) return NO_PHRASE;
  const share = (part: string) => longestRun(words, normalizedWords(part)) / words.length;
  const right = share(text);
  const [misquoted] = wrong
    .map((misquotation) => ({ run: share(misquotation), misquotation }))
    .filter(({ run }) => run > right && run >= PHRASE_SHARE)
    .sort((a, b) => b.run - a.run);
  return misquoted ?? (right >= PHRASE_SHARE ? { run: right, misquotation: undefined } : NO_PHRASE);
}
