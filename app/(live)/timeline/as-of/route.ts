import { z } from "zod";
import { getWiki } from "@/lib/content/get-wiki";
import { nearestKnowledgeDay } from "@/lib/releases/as-of";
import { parseDay } from "@/lib/time/partial-date";
import { buildTimeline } from "@/lib/views/timeline-view";

const query = z.object({
  date: z
    .string()
    .transform(parseDay)
    .pipe(z.custom<NonNullable<ReturnType<typeof parseDay>>>((day) => day !== undefined)),
});

/** `?date=2017-02-03` → the page of the last day, up to then, on which knowledge had changed. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = query.safeParse(Object.fromEntries(searchParams));
  if (!parsed.success)
    return new Response("Give a day that exists, as in /timeline/as-of?date=2017-01-12\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  const { days } = buildTimeline(await getWiki());
  const day = nearestKnowledgeDay(days, parsed.data.date);
  // A relative address: behind a proxy the server does not know its public one.
  return new Response(null, {
    status: 307,
    headers: { location: day ? `/timeline/${day}` : "/timeline" },
  });
}
