import { badParameters } from "@/lib/api/problem";
import { handlersOf } from "@/lib/api/respond";
import { parseSearchParams, parseSeenParam, seenBy } from "@/lib/request/search-params";
import { getSearchIndex } from "@/lib/search/get-search-index";
import { search } from "@/lib/search/search";

const LIMIT = 20;

/**
 * `/api/search?q=…` is what the search dialog asks: it answers as `lib/search` does, with the words that
 * were found marked. Programs ask `/api/v1/search`, which promises its form.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.getAll("q");
  const { query, problem = "A search needs words." } = parseSearchParams(
    asked.length > 1 ? asked : asked[0],
  );
  if (!query)
    throw badParameters([{ parameter: "q", detail: problem, fix: "Write words, once: q=…." }]);
  const seen = seenBy(parseSeenParam(searchParams.get("seen")));
  return search(await getSearchIndex(), query, { limit: LIMIT, seen });
});
