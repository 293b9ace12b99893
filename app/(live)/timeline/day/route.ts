import { getWiki } from "@/lib/content/get-wiki";
import { asOfHref } from "@/lib/views/releases/as-of-href";

/**
 * Handles days without their own page (`/timeline/2017-02-03`), by a rewrite that keeps the address. A day before
 * the records redirects to the form.
 */
export async function GET(request: Request): Promise<Response> {
  const date = new URL(request.url).pathname.split("/").at(-1) ?? "";
  const answer = asOfHref(await getWiki(), date);
  const location =
    "href" in answer ? answer.href : `/timeline/as-of?date=${encodeURIComponent(date)}`;
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, { status: 307, headers: { location } });
}
