import type { SearchResults } from "../../lib/search/search";
import { keepUnlessFailed } from "../../lib/state/keep-unless-failed";

type Local = (query: string) => SearchResults;

const cached: { local?: Promise<Local> | undefined } = {};
let cachedFor = "";

/** The index and the code that searches it, fetched once for what the reader has seen. */
export function getLocal(): Promise<Local> {
  const seen = readSeen() ?? "";
  if (seen !== cachedFor) cached.local = undefined;
  cachedFor = seen;
  return keepUnlessFailed(cached, "local", () =>
    import("./local").then(({ loadLocal }) => loadLocal(seen)),
  );
}

/** The saved watch progress; the server validates it like any parameter. */
function readSeen(): string | null {
  try {
    return localStorage.getItem("seen");
  } catch {
    return null;
  }
}

async function searchOnServer(
  query: string,
  signal: AbortSignal,
): Promise<SearchResults | undefined> {
  try {
    const params = new URLSearchParams({ q: query });
    const seen = readSeen();
    if (seen) params.set("seen", seen);
    const answer = await fetch(`/api/search?${params}`, { signal });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Answers a query on the server, or, if no server answers (static export, offline), in the browser from then on.
 * @returns undefined if `signal` was aborted
 */
export async function fetchResults(
  query: string,
  signal: AbortSignal,
): Promise<SearchResults | undefined> {
  const answer = cached.local ? undefined : await searchOnServer(query, signal);
  if (answer || signal.aborted) return answer;
  const searchHere = await getLocal();
  return signal.aborted ? undefined : searchHere(query);
}
