import type { Wiki } from "../../content/wiki";
import { SLUG_LENGTH } from "../../kinds/article-id";
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

/** The results on one page. */
const SHOWN = 50;

/** What the search page shows. */
export type SearchView = {
  /** The text of the search field. */
  query: string;
  /** Why the query is invalid. */
  problem: string | undefined;
  /** Undefined without a query. */
  answer: SearchResults | undefined;
  /** The number of the first result on the page, from 1, and the links to the pages before and after. */
  from: number;
  previous: string | undefined;
  next: string | undefined;
  /** Hidden results, by the seasons that they spoil. */
  hidden: HiddenGroup<SearchResult>[];
  /** If nothing was found but help pages: the file of a new article with that name. */
  create: { file: string; wantedHref: string | undefined } | undefined;
};

const nothing = { answer: undefined, from: 1, previous: undefined, next: undefined, hidden: [] };

/** @param params `q` and `page` from the address */
export function buildSearchView(
  wiki: Wiki,
  index: SearchIndex,
  params: { q?: unknown; page?: unknown },
): SearchView {
  const { query, problem } = parseSearchParams(params.q ?? "");
  if (!query) return { ...nothing, query: "", problem, create: undefined };
  const page = parsePageParam(params.page);
  const answer = search(index, query, { limit: page * SHOWN });
  const hidden = groupHidden(wiki, searchHidden(index, query));
  const isNothing = answer.count === answer.help && !answer.jump && hidden.length === 0;
  return {
    query,
    problem: undefined,
    ...showPage(answer, page),
    // Hidden results follow the last page.
    hidden: page * SHOWN < answer.count ? [] : hidden,
    create: isNothing ? createView(wiki, query) : undefined,
  };
}

function groupHidden(wiki: Wiki, groups: readonly HiddenResult[]): HiddenGroup<SearchResult>[] {
  const hidden = groupBySpoiler(wiki, groups, ({ reveals }) => reveals);
  return hidden.map(({ items, ...group }) => ({
    ...group,
    items: items.flatMap(({ found }) => found).slice(0, SHOWN),
  }));
}

/** @param requested a page; after the last one, the last one is shown */
function showPage(answer: SearchResults, requested: number) {
  const page = Math.min(requested, Math.max(1, Math.ceil(answer.count / SHOWN)));
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
