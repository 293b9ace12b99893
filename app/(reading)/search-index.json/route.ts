import { getWiki } from "@/lib/content/get-wiki";
import { buildSearchData } from "@/lib/search/entries";
import { packIndex } from "@/lib/search/index-file";

/** The index that a browser searches if no server answers; it has no spoilers. */
export async function GET(): Promise<Response> {
  return Response.json(packIndex(buildSearchData(await getWiki())));
}
