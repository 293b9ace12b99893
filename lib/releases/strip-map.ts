import type { Line } from "../content/line";
import { isHub, joinPieces, type MapStop, MEETING, type Point, type Track } from "./map-stops";

/** The map from top to bottom, as above a carriage door: one row for each season. */
export type StripMap = {
  width: number;
  height: number;
  tracks: Track[];
  /** One for each stop, in the same order; a label starts at its point, its second line 18 below. */
  stations: { point: Point; label: Point }[];
  termini: { line: Line; point: Point }[];
};

const TRACK_X: Record<Line, number> = {
  daredevil: 16,
  "jessica-jones": 38,
  defenders: 49,
  "luke-cage": 60,
  "iron-fist": 82,
  punisher: 113,
};

const WIDTH = 290;
const ROW = 54;
const TOP = 42;
const LABEL_X = 138;
const BULLET = 25;

export function layOutStripMap(stops: readonly MapStop[]): StripMap {
  const y = (index: number) => TOP + index * ROW;
  const lines = [...MEETING, "punisher" as const];
  return {
    width: WIDTH,
    height: TOP + (stops.length - 1) * ROW + 30,
    tracks: lines.flatMap((line) => layTracks(line, stops, y)),
    stations: stops.map(({ line }, index) => ({
      point: [TRACK_X[line], y(index)],
      label: [LABEL_X, y(index) - 2],
    })),
    termini: lines.flatMap((line) => {
      const first = stops.findIndex((stop) => stop.line === line);
      return first < 0 ? [] : { line, point: [TRACK_X[line], y(first) - BULLET] as const };
    }),
  };
}

function layTracks(line: Line, stops: readonly MapStop[], y: (index: number) => number): Track[] {
  const own = [...stops.keys()].filter((index) => stops[index]?.line === line);
  const hub = stops.findIndex(isHub);
  const passes = hub >= 0 && (line !== "punisher" || own.length > 0);
  const indexes = passes ? [...own, hub].sort((a, b) => a - b) : own;
  const x = TRACK_X[line];
  const pieces = indexes.slice(1).map((to, position) => {
    const from = indexes[position] ?? to;
    const points: Point[] =
      line === "punisher" && from === hub
        ? [
            [TRACK_X["iron-fist"], y(from)],
            [x, y(from) + x - TRACK_X["iron-fist"]],
            [x, y(to)],
          ]
        : line === "punisher" && to === hub
          ? [
              [x, y(from)],
              [x, y(to) - x + TRACK_X["iron-fist"]],
              [TRACK_X["iron-fist"], y(to)],
            ]
          : [
              [x, y(from)],
              [x, y(to)],
            ];
    return { planned: !stops[to]?.out, points };
  });
  return joinPieces(line, pieces);
}
