import { z } from "zod";
import { readQuery } from "@/lib/api/read-query";
import { handlersOf } from "@/lib/api/respond";
import { getWiki } from "@/lib/content/get-wiki";
import { ADDRESS } from "@/lib/kinds/text-fields";
import { querySchema } from "@/lib/request/search-params";
import { COMPLETED, completionsOf } from "@/lib/views/completion/completion";
import { findSourceByAddress } from "@/lib/views/completion/source-by-address";
import { getSearch } from "@/lib/views/search/get-search-index";

const query = z.object({
  for: z.enum(COMPLETED, `Expected one of ${COMPLETED.join(", ")}.`).default("link"),
  q: querySchema.default(""),
  address: z.string().max(ADDRESS, `Expected at most ${ADDRESS} characters.`).optional(),
});

/**
 * `/api/complete?for=source&q=…` is what the editor requests while somebody types: `{ found }`, a list of completions.
 * `?address=…` finds the source with that address: `{ source }`, its id or null.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(async (request) => {
  const { searchParams } = new URL(request.url);
  const { for: what, q, address } = readQuery(query, searchParams);
  if (address !== undefined)
    return { source: findSourceByAddress(await getWiki(), address) ?? null };
  return { found: completionsOf(await getSearch(), what, q) };
});
