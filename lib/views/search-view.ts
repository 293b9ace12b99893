import { SLUG_LENGTH } from "../content/article-id";
import type { Wiki } from "../content/wiki";
import { foldedWords } from "../search/fold";
import { type Answer, search } from "../search/search";
import type { SearchIndex } from "../search/search-index";
import { readAskedSearch } from "./asked-search";

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
  /** Where nothing was found: what a new article of that name would be. */
  create: { file: string; wantedHref: string | undefined } | undefined;
};

/** @param q as it arrives in the address */
export function buildSearchView(wiki: Wiki, index: SearchIndex, q: unknown): SearchView {
  const { query, problem } = readAskedSearch(q ?? "");
  if (!query) return { query: "", problem, answer: undefined, create: undefined };
  const answer = search(index, query, { limit: SHOWN });
  const isNothing = answer.count === 0 && !answer.jump;
  return {
    query,
    problem: undefined,
    answer,
    create: isNothing ? createView(wiki, query) : undefined,
  };
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
