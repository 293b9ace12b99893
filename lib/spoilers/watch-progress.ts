import { codeOfSeries, seriesOfCode } from "./series-codes";

/**
 * What a reader has seen: of each series, by its slug, the last season seen. Earlier seasons count as
 * seen with it; a series that is not named has not been begun.
 */
export type WatchProgress = ReadonlyMap<string, number>;

/** `dd2`; where the series has digits of its own, a period keeps them from those of the season: `agent-13.2`. */
const PART = /^(?:([a-z]+(?:-[a-z]+)*)|([a-z\d]+(?:-[a-z\d]+)*)\.)([1-9]\d?)$/;

/** In characters: room for twenty series with slugs of forty. */
export const MAX_PROGRESS_LENGTH = 1000;

/**
 * Reads a horizon as links and browsers keep it: `dd2,jj1`; empty for a reader who has seen nothing.
 * @returns undefined where any part of the text is not one
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

/** The opposite of `parseHorizon`. One horizon has one text, whatever the order in which it was said. */
export function formatWatchProgress(progress: WatchProgress): string {
  return [...progress]
    .filter(([, season]) => season > 0)
    .map(([series, season]) => partOf(codeOfSeries(series), season))
    .sort()
    .join(",");
}

const partOf = (code: string, season: number) =>
  /\d/.test(code) ? `${code}.${season}` : `${code}${season}`;

/** Whether a reader may be shown what a season gives away; `reveals` is like `daredevil/2`. */
export function hasSeen(progress: WatchProgress, reveals: string): boolean {
  const [series = "", season] = reveals.split("/");
  return (progress.get(series) ?? 0) >= Number(season);
}

/** Whether a reader may be shown what several seasons give away together. */
export const hasSeenAll = (progress: WatchProgress, reveals: readonly string[]): boolean =>
  reveals.every((season) => hasSeen(progress, season));

/** Every season seen, as covers name them: `daredevil/1`, `daredevil/2`. */
export function listSeen(progress: WatchProgress): string[] {
  return [...progress].flatMap(([series, last]) =>
    Array.from({ length: last }, (_, index) => `${series}/${index + 1}`),
  );
}

/** What has to be seen for all of these seasons: of each series the last. */
export function joinSeasons(seasons: readonly string[]): string[] {
  const last = new Map<string, number>();
  for (const one of seasons) {
    const [series = "", season] = one.split("/");
    last.set(series, Math.max(last.get(series) ?? 0, Number(season)));
  }
  return [...last].map(([series, season]) => `${series}/${season}`);
}

/** Whether whoever has seen all of these seasons has seen that one too. */
export const implies = (seasons: readonly string[], season: string): boolean =>
  joinSeasons([...seasons, season]).join() === joinSeasons(seasons).join();
