import { site } from "@/lib/site";
import { OPENSEARCH_TYPE, openSearchDescription } from "@/lib/views/search/open-search";

/** Lets a browser add the wiki to its search engines. */
export function GET(): Response {
  return new Response(openSearchDescription(site), {
    headers: { "content-type": OPENSEARCH_TYPE },
  });
}
