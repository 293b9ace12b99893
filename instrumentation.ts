/**
 * Next calls this once when a server starts, and waits for it before the server listens. Begins to build the search
 * index, which the first search would have to wait for, without keeping the server from listening. Does nothing in a
 * build, in the development server, or in a process that only renders pages.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  if (process.env.NEXT_PHASE === "phase-production-build" || process.env.ONLY_RENDERS) return;
  const { warmSearch } = await import("./lib/views/search/warm-search");
  void warmSearch();
}
