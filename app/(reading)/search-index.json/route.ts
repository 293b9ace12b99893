import { getWiki } from "@/lib/content/get-wiki";
import { writeIndex } from "@/lib/search/write-index";
import { getSearchData } from "@/lib/views/search/get-search-index";

/** The index that a browser searches if no server answers; it has no spoilers. */
export async function GET(): Promise<Response> {
  const text = writeIndex(getSearchData(await getWiki()));
  return new Response(text, { headers: { "content-type": "application/json" } });
}
