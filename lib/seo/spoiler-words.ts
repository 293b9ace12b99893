import type { SpoilerView } from "../views/spoilers/spoiler-view";

/** The text in place of a spoiler, for programs. */
export function spoilerWords(spoilers: readonly SpoilerView[]): string {
  const seasons = spoilers.map(({ series, season }) => `${series.text} season ${season}`);
  return `(Spoiler: ${seasons.join(" and ")}.)`;
}
