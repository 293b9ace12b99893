import { hasSeen, parseHorizon } from "../spoilers/horizon";

/** What a reader has seen, from the text that the browser keeps: nothing where it cannot be read. */
export function readSeen(text: string): (season: string) => boolean {
  const horizon = parseHorizon(text) ?? new Map();
  return (season) => hasSeen(horizon, season);
}
