import type { CoverView } from "../views/cover";

/** What a program is told in place of what seasons give away. */
export function coverWords(covers: readonly CoverView[]): string {
  const seasons = covers.map(({ series, season }) => `${series.text} season ${season}`);
  return `(Spoiler: ${seasons.join(" and ")}.)`;
}
