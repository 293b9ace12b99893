import type { SpoilerView } from "../views/spoilers/spoiler-view";

/** What a program is told in place of what seasons give away. */
export function spoilerWords(covers: readonly SpoilerView[]): string {
  const seasons = covers.map(({ series, season }) => `${series.text} season ${season}`);
  return `(Spoiler: ${seasons.join(" and ")}.)`;
}
