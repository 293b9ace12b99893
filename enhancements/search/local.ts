import {
  type IndexFile,
  type IndexPart,
  nameOfPart,
  unpackIndex,
} from "../../lib/search/index-file";
import { type SearchResults, search } from "../../lib/search/search";
import { buildSearchIndex } from "../../lib/search/search-index";
import { parseWatchProgress, seenBy } from "../../lib/spoilers/watch-progress";

/**
 * Fetches the search index and prepares it: the same code runs on the server.
 * @param seenText the watch progress as the browser saves it: entries that it unlocks are fetched too
 */
export async function loadLocal(seenText: string): Promise<(query: string) => SearchResults> {
  const seen = seenBy(parseWatchProgress(seenText));
  const file: IndexFile = await fetchJson("/search-index.json");
  const parts = await Promise.all(
    file.hidden
      .filter((seasons) => seasons.every(seen))
      .map((seasons): Promise<IndexPart[]> => {
        const part = fetchJson<IndexPart>(`/search-index/${nameOfPart(seasons)}.json`);
        // The search still works without a part that cannot be fetched.
        return part.then((one) => [one]).catch(() => []);
      }),
  );
  const index = buildSearchIndex(unpackIndex(file, parts.flat()));
  return (query) => search(index, query, { seen });
}

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  return answer.json();
}
