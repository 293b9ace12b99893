import type { HeroLine } from "../kinds/hero-line";
import type { Entry } from "./entry";
import { excerpt, type Marked, mark } from "./excerpt";
import { rankHelp } from "./help";
import { nearestTitles } from "./nearest-titles";
import { type ParsedQuery, parseQuery } from "./parse-query";
import { type Jump, quickJump } from "./quick-jump";
import { type Ranked, rank, targetOf } from "./rank";
import { listFound } from "./score-words";
import type { SearchIndex } from "./search-index";

/** A search result as shown. */
export type SearchResult = {
  href: string;
  title: Marked;
  /** “Hero”, “Episode”. */
  label: string;
  line: HeroLine | undefined;
  /** The section that matched, or the season of an episode. */
  section: string | undefined;
  excerpt: Marked;
  /** The misquotation that matched the query; the excerpt has the right words. */
  misquotation: string | undefined;
  /** The seasons that it spoils; the reader has seen them. */
  reveals?: readonly string[];
};

export type SearchResults = {
  query: string;
  /** The number of all results; `found` has the first of them. */
  count: number;
  /** How many of them are help pages. */
  help: number;
  found: SearchResult[];
  jump: Jump | undefined;
  /** If nothing was found: suggested titles. */
  nearest: Jump[];
};

export type SearchOptions = {
  /** Whether the reader has seen a season (`daredevil/2`); spoilers for others are neither matched nor shown. */
  seen?: (season: string) => boolean;
  limit?: number;
  /** Whether help pages are found too. */
  help?: boolean;
};

const nothing = () => false;

/** Answers a query. Pure; the same in the server and in the browser. */
export function search(
  index: SearchIndex,
  query: string,
  { seen = nothing, limit = 20, help = true }: SearchOptions = {},
): SearchResults {
  const isOpen = ({ reveals }: Entry) => reveals.every(seen);
  const parsed = parseQuery(query, index.vocabulary);
  const jump = quickJump(query, index.data);
  const ranked = rank(index, parsed, isOpen);
  const inHelp = help ? rankHelp(index, query, ranked) : undefined;
  const own = ranked.filter(({ entry }) => hrefOf(entry) !== jump?.href);
  const all = merge(
    own.map((one) => ({ score: one.score, show: () => show(index, parsed, one) })),
    (inHelp?.ranked ?? []).map((one) => ({
      score: one.score,
      show: () => show(inHelp?.index ?? index, inHelp?.parsed ?? parsed, one),
    })),
  );
  return {
    query,
    count: all.length,
    help: all.length - own.length,
    found: all.slice(0, limit).map((one) => one.show()),
    jump,
    nearest: own.length > 0 || jump ? [] : nearestTitles(index, query, isOpen),
  };
}

type Scored = { score: number; show: () => SearchResult };

/** Two lists, each best first, as one; of equal scores, those of the first come first. */
function merge(first: readonly Scored[], second: readonly Scored[]): readonly Scored[] {
  if (second.length === 0) return first;
  return [...first, ...second].sort((a, b) => b.score - a.score);
}

/** Hidden results, by the seasons that must have been seen. */
export type HiddenResult = { reveals: readonly string[]; found: SearchResult[] };

/**
 * Results that are spoilers, for readers who want to see them anyway: only those that have all
 * words of the query, each target once for the same seasons. Pure.
 */
export function searchHidden(index: SearchIndex, query: string): HiddenResult[] {
  const parsed = parseQuery(query, index.vocabulary);
  const isSpoiler = ({ reveals }: Entry) => reveals.length > 0;
  const keyOf = ({ reveals }: Entry) => [...reveals].sort().join();
  const groupKey = (entry: Entry) => `${targetOf(entry)} ${keyOf(entry)}`;
  const byKey = new Map<string, HiddenResult>();
  for (const one of rank(index, parsed, isSpoiler, { keyOf: groupKey }).filter(
    ({ share }) => share === 1,
  )) {
    const key = keyOf(one.entry);
    const group = byKey.get(key) ?? { reveals: one.entry.reveals, found: [] };
    byKey.set(key, group);
    group.found.push(show(index, parsed, one));
  }
  return [...byKey.values()];
}

const hrefOf = ({ page, anchor }: Entry): string =>
  anchor ? `${page.href}#${encodeURIComponent(anchor)}` : page.href;

function show(index: SearchIndex, { words }: ParsedQuery, ranked: Ranked): SearchResult {
  const { entry, look, number } = ranked;
  const { sort, roles, page } = entry;
  const isPart = sort === "episode" || sort === "season";
  // In a quote, small words count too.
  const small = sort === "quote" ? words.map(({ word }) => word) : [];
  const marked = new Set([...listFound(index.words, look, number), ...small]);
  return {
    href: hrefOf(entry),
    title: mark(isPart ? entry.title : page.title, marked),
    label: isPart ? PART_LABELS[sort] : page.label,
    line: page.line,
    section: (isPart ? roles[0] : entry.title) || undefined,
    excerpt: isPart ? [entry.text] : bestExcerpt(entry, marked),
    misquotation: ranked.misquotation,
    ...(entry.reveals.length > 0 && { reveals: entry.reveals }),
  };
}

const PART_LABELS = { episode: "Episode", season: "Season" };

/** The excerpt with the most words of the query: of an article, from its description, text or a role. */
function bestExcerpt({ sort, page, text, roles }: Entry, marked: ReadonlySet<string>): Marked {
  const texts = sort === "article" ? [page.description, text, ...roles] : [text];
  const [best] = texts
    .filter(Boolean)
    .map((text) => excerpt(text, marked))
    .sort((a, b) => countMarked(b) - countMarked(a));
  return best ?? [page.description];
}

const countMarked = (parts: Marked) =>
  new Set(parts.filter((_, at) => at % 2 === 1).map((part) => part.toLowerCase())).size;
