const KEY = "searches";
const MOST = 6;

/** What this reader searched for last, newest first; saved only in this browser. */
export function readRecent(): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(saved)) return [];
    return saved.filter((one): one is string => typeof one === "string").slice(0, MOST);
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const trimmed = query.trim();
  if (trimmed) store([trimmed, ...readRecent().filter((one) => one !== trimmed)].slice(0, MOST));
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
