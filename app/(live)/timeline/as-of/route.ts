import { z } from "zod";
import { getWiki } from "@/lib/content/get-wiki";
import { day } from "@/lib/content/schema/fields";
import { nearestKnowledgeDay } from "@/lib/releases/as-of";
import { buildTimeline } from "@/lib/views/timeline-view";

const asked = z.object({ date: day("The day that is asked for.") });

/**
 * Leads to the page of the last day, up to the one asked for, on which knowledge had changed.
 * Answers the form (`/timeline/as-of?date=2017-02-03`) and, by a rewrite that leaves the address as
 * it was, days without a page of their own (`/timeline/2017-02-03`).
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams, pathname } = new URL(request.url);
  const parsed = asked.safeParse({ date: searchParams.get("date") ?? pathname.split("/").at(-1) });
  if (!parsed.success)
    return new Response("Give a day that exists, as in /timeline/as-of?date=2017-01-12\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  const nearest = nearestKnowledgeDay(buildTimeline(await getWiki()).days, parsed.data.date);
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, {
    status: 307,
    headers: { location: nearest ? `/timeline/${nearest}` : "/timeline" },
  });
}
