/**
 * What a reader has seen: of each series, by its slug, the last season seen. Earlier seasons count as
 * seen with it; a series that is not named has not been begun.
 */
export type Horizon = ReadonlyMap<string, number>;

/** How series are called in a link that carries a horizon (`?seen=dd2,jj1`); any other by its slug. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["dd", "daredevil"],
  ["jj", "jessica-jones"],
  ["lc", "luke-cage"],
  ["if", "iron-fist"],
  ["def", "the-defenders"],
  ["pun", "the-punisher"],
]);

const CODE_BY_SERIES = new Map([...CODES].map(([code, series]) => [series, code]));

const PART = /^([a-z]+(?:-[a-z]+)*)([1-9]\d?)$/;
const MAX_LENGTH = 200;

/**
 * Reads a horizon as links and browsers keep it: `dd2,jj1`; empty for a reader who has seen nothing.
 * @returns undefined where any part of the text is not one
 */
export function parseHorizon(text: string): Horizon | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const horizon = new Map<string, number>();
  for (const part of text.split(",").filter(Boolean)) {
    const [, code = "", season = ""] = PART.exec(part.trim().toLowerCase()) ?? [];
    if (code === "") return undefined;
    const series = CODES.get(code) ?? code;
    horizon.set(series, Math.max(horizon.get(series) ?? 0, Number(season)));
  }
  return horizon;
}

/** The opposite of `parseHorizon`. */
export function formatHorizon(horizon: Horizon): string {
  return [...horizon]
    .filter(([, season]) => season > 0)
    .map(([series, season]) => `${CODE_BY_SERIES.get(series) ?? series}${season}`)
    .join(",");
}

/** Whether a reader may be shown what a season gives away; `reveals` is like `daredevil/2`. */
export function hasSeen(horizon: Horizon, reveals: string): boolean {
  const [series = "", season] = reveals.split("/");
  return (horizon.get(series) ?? 0) >= Number(season);
}

/** Every season seen, as covers name them: `daredevil/1`, `daredevil/2`. */
export function listSeen(horizon: Horizon): string[] {
  return [...horizon].flatMap(([series, last]) =>
    Array.from({ length: last }, (_, index) => `${series}/${index + 1}`),
  );
}
