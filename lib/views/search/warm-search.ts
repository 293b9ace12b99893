import { search } from "../../search/search";
import { settings } from "../../settings/settings";
import { getSearchIndex } from "./get-search-index";

/**
 * Builds the index and makes the settings’ example searches, so that the search code is compiled too. Other requests are
 * answered meanwhile. Prints how long it took.
 */
export async function warmSearch(): Promise<void> {
  const start = performance.now();
  try {
    const index = await getSearchIndex();
    for (const { query } of settings.searches) {
      search(index, query);
      await new Promise(setImmediate);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`Read the content and built the search index in ${seconds} s.`);
  } catch (error) {
    // The server itself reports problems of the content, and does not start.
    if (!(error instanceof Error && error.name === "ContentError")) console.error(error);
  }
}

/** Brings the index up to date after a change of the wiki, so that the next search finds it. */
export async function updateSearch(): Promise<void> {
  try {
    await getSearchIndex();
  } catch (error) {
    console.error(error);
  }
}
