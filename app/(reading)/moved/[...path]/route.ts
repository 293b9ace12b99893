import { getWiki } from "@/lib/content/get-wiki";
import { listMovedAddresses, movedAddressByFrom } from "@/lib/seo/moved-addresses";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  return listMovedAddresses(await getWiki()).map(({ from }) => ({ path: from.split("/") }));
}

type Context = { params: Promise<{ path: string[] }> };

/** Redirects the former addresses and the aliases of articles: `/heroes/daredevil`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const to = movedAddressByFrom(await getWiki()).get((await params).path.join("/"));
  if (to === undefined) return new Response(null, { status: 404 });
  // One day: browsers would cache it forever, and a new article may take the address.
  const headers = { location: to, "cache-control": "public, max-age=86400" };
  return new Response(null, { status: 308, headers });
}
