import { keepUnlessFailed } from "../../lib/async/keep-unless-failed";
import type { SearchResults } from "../../lib/search/search";

type Local = (query: string) => SearchResults;

const cached: { local?: Promise<Local> | undefined } = {};
let keptFor = "";

/** The index and the code that searches it, fetched once for what the reader has seen. */
export function getLocal(): Promise<Local> {
  const seen = readSeen() ?? "";
  if (seen !== keptFor) cached.local = undefined;
  keptFor = seen;
  return keepUnlessFailed(cached, "local", () =>
    import("./local").then(({ loadLocal }) => loadLocal(seen)),
  );
}

/** What the reader has said to have seen; the server reads it as it reads any address. */
function readSeen(): string | null {
  try {
    return localStorage.getItem("seen");
  } catch {
    return null;
  }
}

async function askServer(query: string, signal: AbortSignal): Promise<SearchResults | undefined> {
  try {
    const asked = new URLSearchParams({ q: query });
    const seen = readSeen();
    if (seen) asked.set("seen", seen);
    const answer = await fetch(`/api/search?${asked}`, { signal });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Answers a query: the server does, or where none answers (on the mirror, offline) the browser by itself,
 * from then on.
 * @returns undefined once `signal` says that nobody waits for it
 */
export async function fetchResults(
  query: string,
  signal: AbortSignal,
): Promise<SearchResults | undefined> {
  const answer = cached.local ? undefined : await askServer(query, signal);
  if (answer || signal.aborted) return answer;
  const searchHere = await getLocal();
  return signal.aborted ? undefined : searchHere(query);
}
