import { hasSeen, parseWatchProgress } from "../spoilers/watch-progress";

/** What a reader has seen, from the text that the browser keeps: nothing where it cannot be read. */
export function readSeen(text: string): (season: string) => boolean {
  const progress = parseWatchProgress(text) ?? new Map();
  return (season) => hasSeen(progress, season);
}
