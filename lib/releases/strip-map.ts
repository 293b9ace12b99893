import { BRANCHES, type HeroLine, INTERCHANGE, MEETING } from "../kinds/hero-line";
import {
  buildTracks,
  DRAWN,
  isBranch,
  isHub,
  type MapPoint,
  type MapPosition,
  type MapStop,
  type Track,
} from "./map-stops";

/** The map from top to bottom, like a strip map in a subway car: one row for each season. */
export type StripMapLayout = {
  width: number;
  height: number;
  tracks: Track[];
  /** One for each stop, in the same order; a label starts at its point, its second line 18 below. */
  stations: MapPosition[];
  termini: { line: HeroLine; point: MapPoint }[];
  /** The height after the last released season; undefined if all or none are released. */
  now: number | undefined;
};

const FIRST = 16;
const GAP = 22;
const EDGE = FIRST + GAP * Math.max(0, MEETING.length - 1);
/** How far a branch runs beside the lines that meet. */
const BRANCH = 40;

/** The column of each line; the interchange is in the middle of the lines that meet. */
const columnByLine: ReadonlyMap<HeroLine, number> = new Map([
  ...MEETING.map((line, index) => [line, FIRST + GAP * index] as const),
  ...BRANCHES.map((line, index) => [line, EDGE + BRANCH + GAP * index] as const),
  [INTERCHANGE ?? "", (FIRST + EDGE) / 2],
]);
const columnOf = (line: HeroLine): number => columnByLine.get(line) ?? FIRST;

const WIDTH = 298;
const ROW = 54;
/** The height of the "now" mark between two rows. */
const NOW = 34;
const TOP = 42;
export const LABEL_X = EDGE + BRANCH + GAP * Math.max(0, BRANCHES.length - 1) + 24;
const BULLET = 25;

export function layOutStripMap(stops: readonly MapStop[]): StripMapLayout {
  const planned = stops.findIndex(({ out }) => !out);
  const y = (index: number) => TOP + index * ROW + (planned > 0 && index >= planned ? NOW : 0);
  const hub = stops.findIndex(isHub);
  return {
    width: WIDTH,
    height: y(stops.length - 1) + 30,
    tracks: DRAWN.flatMap((line) =>
      buildTracks(line, stops, (from, to) => {
        const x = columnOf(line);
        return between(line, [x, y(from)], [x, y(to)], [from === hub, to === hub]);
      }),
    ),
    stations: stops.map(({ line }, index) => ({
      point: [columnOf(line), y(index)],
      label: [LABEL_X, y(index) - 2],
      reach: [0, y(index) - ROW / 2, WIDTH, ROW],
    })),
    termini: DRAWN.flatMap((line) => {
      const first = stops.findIndex((stop) => stop.line === line);
      return first < 0 ? [] : { line, point: [columnOf(line), y(first) - BULLET] as const };
    }),
    now: planned > 0 ? y(planned) - (ROW + NOW) / 2 : undefined,
  };
}

/** The path from one stop to the next: straight, except for the branch, which leaves the interchange's edge. */
function between(
  line: HeroLine,
  from: MapPoint,
  to: MapPoint,
  hubs: readonly [boolean, boolean],
): MapPoint[] {
  if (!isBranch(line) || !hubs.includes(true)) return [from, to];
  const edge = EDGE;
  const offset = from[0] - edge;
  return hubs[0]
    ? [[edge, from[1]], [from[0], from[1] + offset], to]
    : [from, [from[0], to[1] - offset], [edge, to[1]]];
}
