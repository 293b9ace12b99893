import { getWiki } from "../content/get-wiki";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import type { Wiki } from "../content/wiki";
import { processState } from "../state/process-state";
import { buildSearchData } from "./entries";
import { buildSearchIndex, type SearchIndex } from "./search-index";

const indexOf = memoizeByWiki(
  (wiki) => buildSearchIndex(buildSearchData(wiki)),
  processState("searchIndex", () => new WeakMap<Wiki, SearchIndex>()),
);

/** The index of the current wiki; built on first use. */
export const getSearchIndex = async (): Promise<SearchIndex> => indexOf(await getWiki());
