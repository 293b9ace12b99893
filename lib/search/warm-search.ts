import { getSearchIndex } from "./get-search-index";
import { search } from "./search";

/** Queries of each type: a name, a typo, a role, a phrase, a jump. */
const QUERIES = ["jessica jones", "jesica jons", "who plays kilgrave", "reluctant hero", "dd 2"];

/** Builds the index and searches it, so that the search code is compiled too. */
export async function warmSearch(): Promise<void> {
  try {
    const index = await getSearchIndex();
    for (const query of QUERIES) search(index, query);
  } catch (error) {
    // The first search will report the same error; the server should not crash for it.
    console.error(error);
  }
}
