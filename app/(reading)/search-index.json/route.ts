import { getWiki } from "@/lib/content/get-wiki";
import { getSearchData } from "@/lib/search/get-search-index";
import { packIndex } from "@/lib/search/index-file";

/** The index that a browser searches if no server answers; it has no spoilers. */
export async function GET(): Promise<Response> {
  return Response.json(packIndex(getSearchData(await getWiki())));
}
