import { hasSeen, parseWatchProgress } from "../spoilers/watch-progress";

/** The seasons a reader has seen, from the text stored in the browser; none if it is invalid. */
export function readSeen(text: string): (season: string) => boolean {
  const progress = parseWatchProgress(text) ?? new Map();
  return (season) => hasSeen(progress, season);
}
