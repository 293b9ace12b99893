import type { HeroLine } from "../content/hero-line";
import type { Entry, SearchPage } from "./entry";
import { excerpt, type Marked, mark } from "./excerpt";
import { nearestTitles } from "./nearest-titles";
import { type ParsedQuery, parseQuery } from "./parse-query";
import { type Jump, quickJump } from "./quick-jump";
import { type Ranked, rank, targetOf } from "./rank";
import type { SearchIndex } from "./search-index";

/** Something that was found, as it is shown. */
export type SearchResult = {
  href: string;
  title: Marked;
  /** “Hero”, “Episode”. */
  label: string;
  line: HeroLine | undefined;
  /** Where on the page: the section that matched, or what an episode belongs to. */
  section: string | undefined;
  excerpt: Marked;
  /** The wrong wording that was looked for; the excerpt has the right one. */
  misquotation: string | undefined;
  /** The seasons that give it away; the reader has seen them. */
  reveals?: readonly string[];
};

export type SearchResults = {
  query: string;
  /** How many there are; `found` holds the first of them. */
  count: number;
  found: SearchResult[];
  jump: Jump | undefined;
  /** Where nothing was found: the titles that were perhaps meant. */
  nearest: Jump[];
};

export type SearchOptions = {
  /** Whether the reader has seen a season (`daredevil/2`); what gives others away is neither matched nor shown. */
  seen?: (season: string) => boolean;
  limit?: number;
};

const nothing = () => false;

/** Answers a query. Pure; the same in the server and in the browser. */
export function search(
  index: SearchIndex,
  query: string,
  { seen = nothing, limit = 20 }: SearchOptions = {},
): SearchResults {
  const isOpen = (entry: Entry | undefined) => entry?.reveals.every(seen) ?? false;
  const asked = parseQuery(query, index.vocabulary);
  const jump = quickJump(query, index.data);
  const ranked = rank(index, asked, isOpen).filter((one) => hrefOf(index, one) !== jump?.href);
  return {
    query,
    count: ranked.length,
    found: ranked.slice(0, limit).flatMap((one) => show(index, asked, one)),
    jump,
    nearest: ranked.length > 0 || jump ? [] : nearestTitles(index, query, isOpen),
  };
}

/** What is found under covers, by the seasons that have to be seen for it. */
export type HiddenResult = { reveals: readonly string[]; found: SearchResult[] };

/**
 * What a query finds that seasons give away, for who wants to look under covers: only what holds all of its
 * words, each place once for the same seasons. Pure.
 */
export function searchHidden(index: SearchIndex, query: string): HiddenResult[] {
  const asked = parseQuery(query, index.vocabulary);
  const isCovered = (entry: Entry | undefined) => (entry?.reveals.length ?? 0) > 0;
  const keyOf = (entry: Entry | undefined) => [...(entry?.reveals ?? [])].sort().join();
  const place = (entry: Entry | undefined) => `${targetOf(entry)} ${keyOf(entry)}`;
  const byKey = new Map<string, HiddenResult>();
  for (const one of rank(index, asked, isCovered, place).filter(({ covers }) => covers === 1)) {
    const entry = index.data.entries[one.entry];
    const group = byKey.get(keyOf(entry)) ?? { reveals: entry?.reveals ?? [], found: [] };
    byKey.set(keyOf(entry), group);
    group.found.push(...show(index, asked, one));
  }
  return [...byKey.values()];
}

function hrefOf({ data }: SearchIndex, { entry: id }: Ranked): string {
  const entry = data.entries[id];
  const href = data.pages[entry?.page ?? -1]?.href ?? "";
  return entry?.anchor ? `${href}#${encodeURIComponent(entry.anchor)}` : href;
}

function show(index: SearchIndex, { words }: ParsedQuery, ranked: Ranked): SearchResult[] {
  const { data } = index;
  const entry = data.entries[ranked.entry];
  const page = entry && data.pages[entry.page];
  if (!entry || !page) return [];
  const { sort, roles } = entry;
  const isPart = sort === "episode" || sort === "season";
  // In a quotation small words count as well.
  const small = sort === "quote" ? words.map(({ word }) => word) : [];
  const marked = new Set([...ranked.terms, ...small]);
  return [
    {
      href: hrefOf(index, ranked),
      title: mark(isPart ? entry.title : page.title, marked),
      label: isPart ? PART_LABELS[sort] : page.label,
      line: page.line,
      section: (isPart ? roles[0] : entry.title) || undefined,
      excerpt: isPart ? [entry.text] : bestExcerpt(entry, page, marked),
      misquotation: ranked.misquotation,
      ...(entry.reveals.length > 0 && { reveals: entry.reveals }),
    },
  ];
}

const PART_LABELS = { episode: "Episode", season: "Season" };

/** What holds the most of what was looked for: of an article the description, the text or a role. */
function bestExcerpt(entry: Entry, page: SearchPage, marked: ReadonlySet<string>): Marked {
  const texts =
    entry.sort === "article" ? [page.description, entry.text, ...entry.roles] : [entry.text];
  const [best] = texts
    .filter(Boolean)
    .map((text) => excerpt(text, marked))
    .sort((a, b) => countMarked(b) - countMarked(a));
  return best ?? [page.description];
}

const countMarked = (parts: Marked) =>
  new Set(parts.filter((_, at) => at % 2 === 1).map((part) => part.toLowerCase())).size;
