/**
 * Called once when a server starts, before it answers: makes the search ready, so that its first question
 * waits no longer than others. Nobody waits for it; a build and the development server do without.
 */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  import("./lib/search/warm-search").then(({ warmSearch }) => warmSearch());
}
