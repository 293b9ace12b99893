import type { Entry, Sort } from "./entry";
import { type Match, matchWords } from "./match";
import { normalizedWords } from "./normalize";
import type { ParsedQuery } from "./parse-query";
import type { SearchIndex } from "./search-index";
import { coverage, longestRunOf, similarity } from "./similarity";
import { namesOf, rolesOf } from "./word-fields";

export type Ranked = Match & {
  /** The misquotation that matched the query. */
  misquotation: string | undefined;
};

/** Weights for equal matches, by what readers mean more often. */
const SORT_WEIGHT: Record<Sort, number> = {
  article: 1,
  season: 0.75,
  episode: 0.7,
  section: 0.6,
  quote: 0.85,
  help: 1,
};
const KIND_WEIGHT: Record<string, number> = { heroes: 1.2, series: 1.12, characters: 1.05 };

/** The weight of an article of another kind than the query asks for. */
const NOT_FAVORED = 0.1;

/** This many of the best matches by words are ranked by names and word order too. */
const RERANKED = 300;

/**
 * The matches, best first, each target once. A name beats every mention: words alone score at
 * most 0.4, a whole name 8, an exact quote 6.
 * @param keyOf what the entries of one target have in common
 * @param leastBest as in `matchWords`
 */
export function rank(
  index: SearchIndex,
  parsed: ParsedQuery,
  isOpen: (entry: Entry) => boolean,
  { keyOf = targetOf, leastBest }: { keyOf?: (entry: Entry) => string; leastBest?: number } = {},
): Ranked[] {
  const { places } = index.words;
  const placeOf = ({ number }: Ranked) => places[number] ?? 0;
  const readPhrase = phraseReader(parsed);
  const reranked = matchWords(index, parsed, isOpen, { most: RERANKED, leastBest }).map((one) =>
    weigh(parsed, one, readPhrase),
  );
  const bestByKey = new Map<string, Ranked>();
  for (const one of reranked.sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b))) {
    const key = keyOf(one.entry);
    if (!bestByKey.has(key)) bestByKey.set(key, one);
  }
  return [...bestByKey.values()];
}

/** The target of an entry: an article and its sections share one; seasons and episodes have their own. */
export const targetOf = ({ sort, page, anchor }: Entry) =>
  sort === "episode" || sort === "season" ? `${page.href}#${anchor}` : page.href;

function weigh(parsed: ParsedQuery, match: Match, readPhrase: (entry: Entry) => Phrase): Ranked {
  const { entry } = match;
  const { run, misquotation } = match.share < PHRASE_SHARE ? NO_PHRASE : readPhrase(entry);
  const score =
    0.4 * match.score +
    8 * nameSimilarity(parsed, entry) ** 2 +
    rolesSimilarity(parsed, entry) +
    (entry.sort === "quote" ? 6 : 2) * run ** 2;
  return { ...match, score: score * weightOf(parsed, entry), misquotation };
}

function weightOf({ favored }: ParsedQuery, { sort, page }: Entry): number {
  const kind = page.href.split("/")[1] ?? "";
  const kindMatch = !favored || favored === kind ? 1 : NOT_FAVORED;
  return SORT_WEIGHT[sort] * (KIND_WEIGHT[kind] ?? 1) * kindMatch;
}

/** A title counts a little more than another name. */
const nameSimilarity = ({ words }: ParsedQuery, entry: Entry) =>
  Math.max(0, ...namesOf(entry).map((name, at) => similarity(words, name) * (at === 0 ? 1 : 0.92)));

/** If a query asks for a role, the role only needs to have all its words. */
function rolesSimilarity({ words, favored }: ParsedQuery, entry: Entry): number {
  const roles = rolesOf(entry);
  const best = (like: typeof similarity, parts: typeof roles) =>
    Math.max(0, ...parts.map((part) => like(words, part) ** 2));
  if (!favored) return 1.5 * best(similarity, roles);
  // “plays Kilgrave in Jessica Jones”: who plays Jessica Jones is another question.
  const played = roles.map((role) => role.slice(0, role.lastIndexOf("in")));
  return 6 * best(coverage, roles) + 2 * best(coverage, played);
}

/** A phrase has at least this many words, and at least this share of them in one piece. */
const PHRASE_WORDS = 3;
const PHRASE_SHARE = 0.5;
type Phrase = { run: number; misquotation: string | undefined };
const NO_PHRASE: Phrase = { run: 0, misquotation: undefined };

/** Finds the share of a phrase that is in the text of an entry, or in a misquotation of it, word by word. */
function phraseReader({ words }: ParsedQuery): (entry: Entry) => Phrase {
  if (words.length < PHRASE_WORDS) return () => NO_PHRASE;
  const longestRun = longestRunOf(words);
  const share = (part: string) => longestRun(normalizedWords(part)) / words.length;
  return ({ text, wrong }) => {
    const right = share(text);
    const [misquoted] = wrong
      .map((misquotation) => ({ run: share(misquotation), misquotation }))
      .filter(({ run }) => run > right && run >= PHRASE_SHARE)
      .sort((a, b) => b.run - a.run);
    return (
      misquoted ?? (right >= PHRASE_SHARE ? { run: right, misquotation: undefined } : NO_PHRASE)
    );
  };
}
