import { getWiki } from "@/lib/content/get-wiki";
import { asOfHref } from "@/lib/views/releases/as-of-href";

/**
 * Answers days without a page of their own (`/timeline/2017-02-03`), by a rewrite that leaves the
 * address as it was. A day that no page answers for leads to the page that asks again.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).pathname.split("/").at(-1) ?? "";
  const answer = asOfHref(await getWiki(), asked);
  const location =
    "href" in answer ? answer.href : `/timeline/as-of?date=${encodeURIComponent(asked)}`;
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, { status: 307, headers: { location } });
}
