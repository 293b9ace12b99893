import { SLUG_LENGTH } from "../../content/article-id";
import type { Wiki } from "../../content/wiki";
import { parsePageParam, parseSearchParams } from "../../request/search-params";
import { normalizedWords } from "../../search/normalize";
import {
  type HiddenResult,
  type SearchResult,
  type SearchResults,
  search,
  searchHidden,
} from "../../search/search";
import type { SearchIndex } from "../../search/search-index";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";

/** As many results as one page shows. */
const SHOWN = 50;

/** What the search page shows. */
export type SearchView = {
  /** What the field holds. */
  query: string;
  /** Why the question could not be read. */
  problem: string | undefined;
  /** Nothing where nothing was asked. */
  answer: SearchResults | undefined;
  /** The place of the first result that is shown, from 1, and the pages before and behind. */
  from: number;
  previous: string | undefined;
  next: string | undefined;
  /** What is found under covers, by the seasons that give it away. */
  covered: HiddenGroup<SearchResult>[];
  /** Where nothing was found: what a new article of that name would be. */
  create: { file: string; wantedHref: string | undefined } | undefined;
};

const nothing = { answer: undefined, from: 1, previous: undefined, next: undefined, covered: [] };

/** @param asked `q` and `page` as they arrive in the address */
export function buildSearchView(
  wiki: Wiki,
  index: SearchIndex,
  asked: { q?: unknown; page?: unknown },
): SearchView {
  const { query, problem } = parseSearchParams(asked.q ?? "");
  if (!query) return { ...nothing, query: "", problem, create: undefined };
  const page = parsePageParam(asked.page);
  const answer = search(index, query, { limit: page * SHOWN });
  const covered = coveredParts(wiki, searchHidden(index, query));
  const isNothing = answer.count === 0 && !answer.jump && covered.length === 0;
  return {
    query,
    problem: undefined,
    ...showPage(answer, page),
    // What is covered stands below the last page.
    covered: page * SHOWN < answer.count ? [] : covered,
    create: isNothing ? createView(wiki, query) : undefined,
  };
}

function coveredParts(wiki: Wiki, groups: readonly HiddenResult[]): HiddenGroup<SearchResult>[] {
  const parts = groupBySpoiler(wiki, groups, ({ reveals }) => reveals);
  return parts.map(({ items, ...part }) => ({
    ...part,
    items: items.flatMap(({ found }) => found).slice(0, SHOWN),
  }));
}

/** @param asked a page; behind the last one it is the last one */
function showPage(answer: SearchResults, asked: number) {
  const page = Math.min(asked, Math.max(1, Math.ceil(answer.count / SHOWN)));
  const hrefOf = (one: number) => `/search?q=${encodeURIComponent(answer.query)}&page=${one}`;
  const before = (page - 1) * SHOWN;
  return {
    answer: { ...answer, found: answer.found.slice(before, before + SHOWN) },
    from: before + 1,
    previous: page > 1 ? hrefOf(page - 1) : undefined,
    next: before + SHOWN < answer.count ? hrefOf(page + 1) : undefined,
  };
}

function createView(wiki: Wiki, query: string): SearchView["create"] {
  const slug = normalizedWords(query).join("-").slice(0, SLUG_LENGTH).replace(/-$/, "");
  if (!/^[a-z0-9-]+$/.test(slug)) return undefined;
  const wanted = wiki.wantedBySlug.get(slug)?.reveals.length === 0;
  return {
    file: `content/characters/${slug}.mdx`,
    wantedHref: wanted ? `/special/wanted#${slug}` : undefined,
  };
}
