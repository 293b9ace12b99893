import { getWiki } from "@/lib/content/get-wiki";
import { listMovedAddresses } from "@/lib/seo/moved-addresses";

export const dynamic = "force-static";
export const dynamicParams = false;

const listAll = async () => listMovedAddresses(await getWiki());

export async function generateStaticParams() {
  return (await listAll()).map(({ from }) => {
    const [kind = "", slug = ""] = from.split("/");
    return { kind, slug };
  });
}

type Context = { params: Promise<{ kind: string; slug: string }> };

/** What an address answers that an article had before, or that says an alias: `/heroes/daredevil`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params;
  const found = (await listAll()).find(({ from }) => from === `${kind}/${slug}`);
  if (!found) return new Response(null, { status: 404 });
  // A day: browsers would keep it for good, and an address may be given to a new article.
  const headers = { location: found.to, "cache-control": "public, max-age=86400" };
  return new Response(null, { status: 308, headers });
}
