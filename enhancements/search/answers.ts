import type { Answer } from "../../lib/search/search";

type Local = (query: string) => Answer;

let local: Promise<Local> | undefined;

/** The index and the code that searches it, fetched once. */
export function getLocal(): Promise<Local> {
  local ??= import("./local").then(({ loadLocal }) => loadLocal());
  // The next question tries anew.
  local.catch(() => {
    local = undefined;
  });
  return local;
}

async function askServer(query: string, signal: AbortSignal): Promise<Answer | undefined> {
  try {
    const answer = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal });
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
export async function ask(query: string, signal: AbortSignal): Promise<Answer | undefined> {
  const answer = local ? undefined : await askServer(query, signal);
  if (answer || signal.aborted) return answer;
  const searchHere = await getLocal();
  return signal.aborted ? undefined : searchHere(query);
}
