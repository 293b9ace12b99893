import { getWiki } from "@/lib/content/get-wiki";
import { buildSearchData } from "@/lib/search/entries";
import { listHidden, nameOfPart, packPart } from "@/lib/search/index-file";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const hidden = listHidden(buildSearchData(await getWiki()));
  return hidden.map((seasons) => ({ part: `${nameOfPart(seasons)}.json` }));
}

type Context = { params: Promise<{ part: string }> };

/** `/search-index/daredevil-2.json`: the additional index for a reader who has seen these seasons. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { part } = await params;
  const packed = packPart(buildSearchData(await getWiki()), part.replace(/\.json$/, ""));
  return packed ? Response.json(packed) : new Response(null, { status: 404 });
}
