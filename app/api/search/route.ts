import { createHash } from "node:crypto";
import { getSearchIndex } from "@/lib/search/get-search-index";
import { search } from "@/lib/search/search";
import { formatHorizon } from "@/lib/spoilers/horizon";
import { readAskedHorizon, readAskedSearch, seenBy } from "@/lib/views/asked-search";

const LIMIT = 20;
/** The same for everybody who asks the same and has seen the same; by default it holds nothing covered. */
const CACHE = "public, max-age=300";

/** `/api/search?q=…` answers as `lib/search` does; a question that cannot be read is a problem (RFC 9457). */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.getAll("q");
  const { query, problem } = readAskedSearch(asked.length > 1 ? asked : asked[0]);
  if (!query) return problemOf(problem ?? "A search needs words, as q=….");
  const index = await getSearchIndex();
  const horizon = readAskedHorizon(searchParams.get("seen"));
  const etag = etagOf(index.data.version, query, formatHorizon(horizon));
  const headers = { "cache-control": CACHE, etag };
  if (request.headers.get("if-none-match")?.includes(etag))
    return new Response(null, { status: 304, headers });
  return Response.json(search(index, query, { limit: LIMIT, seen: seenBy(horizon) }), { headers });
}

/** Answers change with the content alone. Weak, since they are packed on their way. */
const etagOf = (...parts: string[]) =>
  `W/"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16)}"`;

function problemOf(detail: string): Response {
  const problem = { type: "about:blank", title: "Bad Request", status: 400, detail };
  return Response.json(problem, {
    status: 400,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
