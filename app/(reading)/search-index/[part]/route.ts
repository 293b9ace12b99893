import { getWiki } from "@/lib/content/get-wiki";
import { indexParts } from "@/lib/views/search/index-parts";

type Context = { params: Promise<{ part: string }> };

/** `/search-index/daredevil-2.json`: the additional index for a reader who has seen these seasons. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const text = indexParts(await getWiki()).get(part.replace(/\.json$/, ""));
  if (text === undefined) return new Response(null, { status: 404 });
  return new Response(text, { headers: { "content-type": "application/json" } });
}
