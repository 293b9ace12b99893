import { getWiki } from "@/lib/content/get-wiki";
import { randomHref } from "@/lib/views/site/random-article";

// If it were prerendered, everyone would get the same article.
export const dynamic = "force-dynamic";

/** Redirects to a random article. */
export async function GET(): Promise<Response> {
  const location = randomHref(await getWiki(), Math.random());
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, { status: 307, headers: { location, "cache-control": "no-store" } });
}
