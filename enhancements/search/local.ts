import { unpackIndex } from "../../lib/search/index-file";
import { type Answer, search } from "../../lib/search/search";
import { buildSearchIndex } from "../../lib/search/search-index";

/** Fetches what can be searched and makes it ready: the same code that runs in the server. */
export async function loadLocal(): Promise<(query: string) => Answer> {
  const file = await fetch("/search-index.json");
  if (!file.ok) throw new Error(`The search index answers ${file.status}.`);
  const index = buildSearchIndex(unpackIndex(await file.json()));
  return (query) => search(index, query);
}
