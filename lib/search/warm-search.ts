import { getSearchIndex } from "./get-search-index";
import { search } from "./search";

/** Questions of each sort: a name, a slip, a role, a phrase, a jump. */
const QUESTIONS = ["jessica jones", "jesica jons", "who plays kilgrave", "reluctant hero", "dd 2"];

/** Builds the index and asks it, so that the code that answers is compiled as well. */
export async function warmSearch(): Promise<void> {
  try {
    const index = await getSearchIndex();
    for (const question of QUESTIONS) search(index, question);
  } catch (error) {
    // The first question will meet the same; the server need not fall for it.
    console.error(error);
  }
}
