import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { writeParts } from "../../search/write-index";
import { getSearchData } from "./get-search-index";

/**
 * The parts of the index that have spoilers, as JSON by name, as `/search-index/<name>.json` sends them. A page that
 * reads one depends on that one alone.
 */
export const indexParts = memoizeByWiki("indexParts", (wiki) => writeParts(getSearchData(wiki)));
