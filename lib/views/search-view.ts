import { SLUG_LENGTH } from "../content/article-id";
import type { Wiki } from "../content/wiki";
import { foldedWords } from "../search/fold";
import {
  type Answer,
  type CoveredFound,
  type Found,
  search,
  searchCovered,
} from "../search/search";
import type { SearchIndex } from "../search/search-index";
import { readAskedSearch } from "./asked-search";
import { type Part, partByCover } from "./covered";

/** As many results as one page shows. */
const SHOWN = 50;

/** What the search page shows. */
export type SearchView = {
  /** What the field holds. */
  query: string;
  /** Why the question could not be read. */
  problem: string | undefined;
  /** Nothing where nothing was asked. */
  answer: Answer | undefined;
  /** What is found under covers, by the seasons that give it away. */
  covered: Part<Found>[];
  /** Where nothing was found: what a new article of that name would be. */
  create: { file: string; wantedHref: string | undefined } | undefined;
};

/** @param q as it arrives in the address */
export function buildSearchView(wiki: Wiki, index: SearchIndex, q: unknown): SearchView {
  const { query, problem } = readAskedSearch(q ?? "");
  if (!query) return { query: "", problem, answer: undefined, covered: [], create: undefined };
  const answer = search(index, query, { limit: SHOWN });
  const covered = coveredParts(wiki, searchCovered(index, query));
  const isNothing = answer.count === 0 && !answer.jump && covered.length === 0;
  return {
    query,
    problem: undefined,
    answer,
    covered,
    create: isNothing ? createView(wiki, query) : undefined,
  };
}

function coveredParts(wiki: Wiki, groups: readonly CoveredFound[]): Part<Found>[] {
  const parts = partByCover(wiki, groups, ({ reveals }) => reveals);
  return parts.map(({ items, ...part }) => ({
    ...part,
    items: items.flatMap(({ found }) => found).slice(0, SHOWN),
  }));
}

function createView(wiki: Wiki, query: string): SearchView["create"] {
  const slug = foldedWords(query).join("-").slice(0, SLUG_LENGTH).replace(/-$/, "");
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined;
  const wanted = wiki.wantedBySlug.get(slug)?.reveals.length === 0;
  return {
    file: `content/characters/${slug}.mdx`,
    wantedHref: wanted ? `/special/wanted#${slug}` : undefined,
  };
}
