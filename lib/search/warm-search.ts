import { settings } from "../settings/settings";
import { getSearchIndex } from "./get-search-index";
import { search } from "./search";

/** Reads the content, builds the index and makes the settings’ example searches, so that the search code is compiled too. Prints how long it took. */
export async function warmSearch(): Promise<void> {
  const start = performance.now();
  try {
    const index = await getSearchIndex();
    for (const { query } of settings.searches) search(index, query);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`Read the content and built the search index in ${seconds} s.`);
  } catch (error) {
    // The server itself reports problems of the content, and does not start.
    if (!(error instanceof Error && error.name === "ContentError")) console.error(error);
  }
}
