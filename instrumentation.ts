/**
 * Next calls this once when a server starts. Warms up the search in the background, so that the first search is
 * as fast as later ones. Does nothing in a build or in the development server.
 */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  import("./lib/search/warm-search").then(({ warmSearch }) => warmSearch());
}
