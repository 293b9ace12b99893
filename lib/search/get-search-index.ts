import { getWiki } from "../content/get-wiki";
import type { Wiki } from "../content/wiki";
import { memoizeByKey } from "../state/memoize-by-key";
import { processState } from "../state/process-state";
import { buildSearchData } from "./entries";
import { buildSearchIndex, type SearchIndex } from "./search-index";

const indexOf = memoizeByKey(
  (wiki: Wiki) => buildSearchIndex(buildSearchData(wiki)),
  processState("searchIndex", () => new WeakMap<Wiki, SearchIndex>()),
);

/** The index of the current wiki; built on first use. */
export const getSearchIndex = async (): Promise<SearchIndex> => indexOf(await getWiki());
