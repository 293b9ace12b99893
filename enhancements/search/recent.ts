const KEY = "searches";
const MOST = 6;

/** What this reader searched for last, newest first; kept in this browser alone. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.filter((one): one is string => typeof one === "string").slice(0, MOST);
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const asked = query.trim();
  if (asked) store([asked, ...readRecent().filter((one) => one !== asked)].slice(0, MOST));
}

export const forgetSearches = (): void => store([]);

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Storage is forbidden: nothing is remembered.
  }
}
