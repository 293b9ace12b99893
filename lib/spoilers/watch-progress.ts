import { codeOfSeries, seriesOfCode } from "./series-codes";

/**
 * A reader's watch progress: the last season seen of each series, by slug. Earlier seasons count as seen too; a series
 * that is not in the map has not been started.
 */
export type WatchProgress = ReadonlyMap<string, number>;

/** `dd2`; if the series has digits of its own, a period separates them from the season: `agent-13.2`. */
const PART = /^(?:([a-z]+(?:-[a-z]+)*)|([a-z\d]+(?:-[a-z\d]+)*)\.)([1-9]\d?)$/;

/** In characters: room for twenty series with slugs of forty. */
export const MAX_PROGRESS_LENGTH = 1000;

/**
 * Parses watch progress as it is written in links and saved in browsers: `dd2,jj1`; empty for a reader who has seen
 * nothing.
 * @returns undefined if any part of the text is invalid
 */
export function parseWatchProgress(text: string): WatchProgress | undefined {
  if (text.length > MAX_PROGRESS_LENGTH) return undefined;
  const progress = new Map<string, number>();
  for (const part of text.split(",").filter(Boolean)) {
    const [, code, slug = code, season] = PART.exec(part.trim().toLowerCase()) ?? [];
    if (slug === undefined) return undefined;
    const series = seriesOfCode(slug);
    progress.set(series, Math.max(progress.get(series) ?? 0, Number(season)));
  }
  return progress;
}

/** The inverse of `parseWatchProgress`. The same progress always gives the same text. */
export function formatWatchProgress(progress: WatchProgress): string {
  return [...progress]
    .filter(([, season]) => season > 0)
    .map(([series, season]) => partOf(codeOfSeries(series), season))
    .sort()
    .join(",");
}

const partOf = (code: string, season: number) =>
  /\d/.test(code) ? `${code}.${season}` : `${code}${season}`;

/** Whether a reader may be shown spoilers for a season, such as `daredevil/2`. */
export function hasSeen(progress: WatchProgress, reveals: string): boolean {
  const [series = "", season] = reveals.split("/");
  return (progress.get(series) ?? 0) >= Number(season);
}

/** The same for one reader, as the search asks it; invalid watch progress has seen nothing. */
export const seenBy =
  (progress: WatchProgress = new Map()) =>
  (season: string): boolean =>
    hasSeen(progress, season);

/** Whether a reader may be shown spoilers for several seasons. */
export const hasSeenAll = (progress: WatchProgress, reveals: readonly string[]): boolean =>
  reveals.every((season) => hasSeen(progress, season));

/** Every season seen, as spoilers name them: `daredevil/1`, `daredevil/2`. */
export function listSeen(progress: WatchProgress): string[] {
  return [...progress].flatMap(([series, last]) =>
    Array.from({ length: last }, (_, index) => `${series}/${index + 1}`),
  );
}

/** The seasons to see for all of these: of each series, the last one. */
export function joinSeasons(seasons: readonly string[]): string[] {
  const last = new Map<string, number>();
  for (const one of seasons) {
    const [series = "", season] = one.split("/");
    last.set(series, Math.max(last.get(series) ?? 0, Number(season)));
  }
  return [...last].map(([series, season]) => `${series}/${season}`);
}

/** Whether a reader who has seen all of these seasons has seen that one too. */
export const implies = (seasons: readonly string[], season: string): boolean =>
  joinSeasons([...seasons, season]).join() === joinSeasons(seasons).join();
