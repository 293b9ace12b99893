import {
  type IndexFile,
  type IndexPart,
  nameOfPart,
  unpackIndex,
} from "../../lib/search/index-file";
import { readSeen } from "../../lib/search/read-seen";
import { type SearchResults, search } from "../../lib/search/search";
import { buildSearchIndex } from "../../lib/search/search-index";

/**
 * Fetches what can be searched and makes it ready: the same code that runs in the server.
 * @param seenText what the reader has seen, as the browser keeps it: what that gives away is fetched as well
 */
export async function loadLocal(seenText: string): Promise<(query: string) => SearchResults> {
  const seen = readSeen(seenText);
  const file: IndexFile = await fetchJson("/search-index.json");
  const parts = await Promise.all(
    file.hidden
      .filter((seasons) => seasons.every(seen))
      .map((seasons): Promise<IndexPart[]> => {
        const part = fetchJson<IndexPart>(`/search-index/${nameOfPart(seasons)}.json`);
        // One part that cannot be fetched is no reason to find nothing.
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
