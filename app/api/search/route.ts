import { badParameters } from "@/lib/api/problem";
import { handlersOf } from "@/lib/api/respond";
import { parseSearchParams, parseSeenParam } from "@/lib/request/search-params";
import { search } from "@/lib/search/search";
import { seenBy } from "@/lib/spoilers/watch-progress";
import { getSearchIndex } from "@/lib/views/search/get-search-index";

const LIMIT = 20;

/**
 * `/api/search?q=…` is what the search dialog requests: the results of `lib/search`, with the words that
 * matched marked. Programs use `/api/v1/search`, whose format is stable.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(async (request) => {
  const { searchParams } = new URL(request.url);
  const values = searchParams.getAll("q");
  const { query, problem = "A search needs words." } = parseSearchParams(
    values.length > 1 ? values : values[0],
  );
  if (!query)
    throw badParameters([{ parameter: "q", detail: problem, fix: "Write words, once: q=…." }]);
  const seen = seenBy(parseSeenParam(searchParams.get("seen")));
  return search(await getSearchIndex(), query, { limit: LIMIT, seen });
});
