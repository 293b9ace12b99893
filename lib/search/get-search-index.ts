import { getWiki } from "../content/get-wiki";
import { buildSearchData } from "./entries";
import { buildSearchIndex, type SearchIndex } from "./search-index";

/** Next bundles each page and handler with its own copy of this module: they share one index. */
const shared: { midlandCircleSearch?: SearchIndex } = globalThis as never;

/** The index of the current wiki; built on first use, and rebuilt when the content changes. */
export async function getSearchIndex(): Promise<SearchIndex> {
  const wiki = await getWiki();
  if (shared.midlandCircleSearch?.data.version !== wiki.version)
    shared.midlandCircleSearch = buildSearchIndex(buildSearchData(wiki));
  return shared.midlandCircleSearch;
}
