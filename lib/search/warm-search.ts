import { getSearchIndex } from "./get-search-index";
import { search } from "./search";

/** Queries of each type: a name, a typo, a role, a phrase, a jump. */
const QUESTIONS = ["jessica jones", "jesica jons", "who plays kilgrave", "reluctant hero", "dd 2"];

/** Builds the index and searches it, so that the search code is compiled too. */
export async function warmSearch(): Promise<void> {
  try {
    const index = await getSearchIndex();
    for (const question of QUESTIONS) search(index, question);
  } catch (error) {
    // The first question will meet the same; the server need not fall for it.
    console.error(error);
  }
}
