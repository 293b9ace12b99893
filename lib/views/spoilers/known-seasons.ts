import type { WikiSpoilers } from "./wiki-spoilers";

/** What a series that is gone covers lies under every season there is: better too many covers than none. */
export function knownSeasons(
  { series, everySeason }: Pick<WikiSpoilers, "series" | "everySeason">,
  seasons: readonly string[],
): readonly string[] {
  const isKnown = (season: string) => series.includes(season.split("/")[0] ?? "");
  return seasons.every(isKnown) ? seasons : everySeason;
}
