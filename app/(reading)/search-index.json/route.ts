import { getWiki } from "@/lib/content/get-wiki";
import { buildSearchData } from "@/lib/search/entries";
import { packIndex } from "@/lib/search/index-file";

export const dynamic = "force-static";

/** What a browser searches where no server answers; it holds nothing that is covered. */
export async function GET(): Promise<Response> {
  return Response.json(packIndex(buildSearchData(await getWiki())));
}
