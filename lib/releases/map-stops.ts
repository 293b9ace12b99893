import { BRANCHES, type HeroLine, INTERCHANGE, MEETING } from "../kinds/hero-line";

/** A season on the map, as the layout needs it. */
export type MapStop = {
  line: HeroLine;
  /** Whether it was released; the track to an unreleased season is planned. */
  out: boolean;
  /** Its year on the map; undefined if unknown. */
  year: string | undefined;
  /** How wide its label is, in the map's units. */
  labelWidth: number;
};

export const isHub = ({ line }: { line: HeroLine }) => line === INTERCHANGE;

export type MapPoint = readonly [x: number, y: number];

/** The tap target of something drawn. */
export type Reach = readonly [left: number, top: number, width: number, height: number];

/** The position of a season: its dot and its label. */
export type MapPosition = { point: MapPoint; label: MapPoint; reach: Reach };

/** A piece of a line: built up to the last released season, planned after it. */
export type Track = { line: HeroLine; planned: boolean; points: MapPoint[] };

/** The lines of the map in the order in which they are drawn. */
export const DRAWN: readonly HeroLine[] = [...MEETING, ...BRANCHES];

/** Whether a line begins at the interchange. */
export const isBranch = (line: HeroLine): boolean => BRANCHES.includes(line);

/**
 * A line from each of its stops to the next, the interchange among them, as at most one built track
 * and one planned one.
 * @param between the path from one stop to a later one
 */
export function buildTracks(
  line: HeroLine,
  stops: readonly MapStop[],
  between: (from: number, to: number) => MapPoint[],
): Track[] {
  const own = [...stops.keys()].filter((index) => stops[index]?.line === line);
  const hub = stops.findIndex(isHub);
  // The lines always meet at the interchange; a branch without a season is not drawn.
  const passes = hub >= 0 && (!isBranch(line) || own.length > 0);
  const indexes = passes ? [...own, hub].sort((a, b) => a - b) : own;
  const tracks: Track[] = [];
  for (const [position, to] of indexes.slice(1).entries()) {
    const points = between(indexes[position] ?? to, to);
    const planned = !stops[to]?.out;
    const last = tracks.at(-1);
    if (last?.planned === planned) last.points.push(...points.slice(1));
    else tracks.push({ line, planned, points });
  }
  return tracks;
}
