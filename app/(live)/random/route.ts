import { getWiki } from "@/lib/content/get-wiki";
import { randomHref } from "@/lib/views/site/random-article";

// Built ahead, it would lead everybody to the same article.
export const dynamic = "force-dynamic";

/** Leads to one of all articles, each time to another. */
export async function GET(): Promise<Response> {
  const location = randomHref(await getWiki(), Math.random());
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
}
