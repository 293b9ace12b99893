import type { WikiSpoilers } from "./wiki-spoilers";

/** A season of a deleted series becomes every season of the wiki: better to hide too much than too little. */
export function knownSeasons(
  { series, everySeason }: Pick<WikiSpoilers, "series" | "everySeason">,
  seasons: readonly string[],
): readonly string[] {
  const isKnown = (season: string) => series.includes(season.split("/")[0] ?? "");
  return seasons.every(isKnown) ? seasons : everySeason;
}
