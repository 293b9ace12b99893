import { getWiki } from "@/lib/content/get-wiki";
import { indexParts } from "@/lib/search/index-parts";

type Context = { params: Promise<{ part: string }> };

/** `/search-index/daredevil-2.json`: the additional index for a reader who has seen these seasons. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const packed = indexParts(await getWiki()).get(part.replace(/\.json$/, ""));
  return packed ? Response.json(packed) : new Response(null, { status: 404 });
}
