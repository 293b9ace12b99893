import { type HeroLine, INTERCHANGE, MEETING } from "../kinds/hero-line";
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

/** The map from left to right, in units of about a pixel; `y` grows downwards. */
export type WideMap = {
  width: number;
  height: number;
  tracks: Track[];
  /** One for each stop, in the same order; a label is centered at its point, its second line 17 below. */
  stations: MapPosition[];
  /** The position of each line's bullet. */
  termini: { line: HeroLine; point: MapPoint }[];
  years: { year: string | undefined; from: number; to: number }[];
  /** After the last released season; undefined if none or all are planned. */
  now: number | undefined;
};

type Lane = { y: number; slot: number; labels: "above" | "below" };

/** The heights of the first line, between lines with labels above, around the interchange, and between those below. */
const ROWS = { first: 136, above: 82, interchange: 98, below: 76 };
/** The distance between the lines inside the interchange. */
const SLOT = 20;

/**
 * Each line's height, the height at which it enters the interchange, and the side of its labels: half of the lines that
 * meet run above the interchange, the others and the branches below it.
 */
function placeLanes(): Map<HeroLine, Lane> {
  const above = Math.ceil(MEETING.length / 2);
  const hub = ROWS.first + ROWS.above * (above - 1) + ROWS.interchange;
  const top = hub - (SLOT * (MEETING.length - 1)) / 2;
  const lanes = DRAWN.map((line, index): [HeroLine, Lane] => {
    const slot = top + SLOT * index;
    if (index < above) return [line, { y: ROWS.first + ROWS.above * index, slot, labels: "above" }];
    const y = hub + ROWS.interchange + ROWS.below * (index - above);
    return [line, { y, slot, labels: "below" }];
  });
  return new Map([...lanes, [INTERCHANGE ?? "", { y: hub, slot: hub, labels: "above" }]]);
}

const LANES = placeLanes();
const NO_LANE: Lane = { y: ROWS.first, slot: ROWS.first, labels: "above" };
const laneOf = (line: HeroLine, lanes: ReadonlyMap<HeroLine, Lane> = LANES): Lane =>
  lanes.get(line) ?? NO_LANE;

/** Below a line: its labels, or only its dots. */
const BELOW = { above: 40, below: 64 };
/** Steps are wider if few seasons are known. */
const STEP = { least: 76, most: 150 };
const LEAST_WIDTH = 1220;
const MARGIN = 78;
/** The height of the interchange. */
export const PILL = SLOT * (MEETING.length - 1) + 52;
/** The distance from the interchange's middle to the corner of its lines. */
const REACH = 52;
const CORNER = 26;
const LABEL = { above: -40, below: 33, hub: -90 };
/** How far a label's letters reach from its line. */
const LABEL_REACH = 54;
const GAP = 12;

/**
 * Places the seasons at equal steps. If a label would touch another or a line, the step is
 * longer: around the interchange, whose lines climb at 45°, and between seasons of one line.
 */
export function layOutWideMap(stops: readonly MapStop[]): WideMap {
  const columns = layOutColumns(stops);
  const width = Math.max(LEAST_WIDTH, (columns.at(-1) ?? 0) + MARGIN);
  const lanes = stops.some(isHub) ? LANES : lanesWithoutHub(stops);
  const hub = stops.findIndex(isHub);
  const point = (index: number): MapPoint => [
    columns[index] ?? 0,
    laneOf(stops[index]?.line ?? "", lanes).y,
  ];
  return {
    width,
    height: Math.max(
      ...stops.map(({ line }) => laneOf(line, lanes).y + BELOW[laneOf(line, lanes).labels]),
    ),
    tracks: DRAWN.flatMap((line) =>
      buildTracks(line, stops, (from, to) =>
        between(line, point(from), point(to), from === hub, to === hub),
      ),
    ),
    stations: stops.map((stop, index) => {
      const [x, y] = point(index);
      const offset = isHub(stop) ? LABEL.hub : LABEL[laneOf(stop.line, lanes).labels];
      return { point: [x, y], label: [x, y + offset], reach: reachOf(stop, x, y, y + offset) };
    }),
    termini: placeTermini(stops, point),
    years: placeYears(stops, columns, width),
    now: placeNow(stops, columns),
  };
}

/** Around a dot and its label: 44 units wide or more. */
function reachOf(stop: MapStop, x: number, y: number, label: number): MapPosition["reach"] {
  const width = Math.max(44, Math.ceil(stop.labelWidth));
  const top = Math.min(y - 13, label - 15);
  const bottom = isHub(stop) ? y + PILL / 2 : Math.max(y + 13, label + 24);
  return [x - width / 2, top, width, bottom - top];
}

/** Before the interchange is known, lines run beside each other. */
function lanesWithoutHub(stops: readonly MapStop[]): Map<HeroLine, Lane> {
  const known = DRAWN.filter((line) => stops.some((stop) => stop.line === line));
  const lanes = known.map((line, index): [HeroLine, Lane] => {
    const y = ROWS.first + index * ROWS.above;
    return [line, { y, slot: y, labels: "above" }];
  });
  return new Map([...LANES, ...lanes]);
}

/** The line that climbs through the height of this one's labels: the next one away from the interchange. */
function outerLine(line: HeroLine): HeroLine | undefined {
  const index = MEETING.indexOf(line);
  return laneOf(line).labels === "above"
    ? MEETING[index - 1]
    : index < 0
      ? undefined
      : MEETING[index + 1];
}

/** The distance of a stop from the interchange, so that no climbing line touches its label. */
function roomBesideHub({ line, labelWidth }: MapStop): number {
  const { y, slot } = laneOf(line);
  if (isBranch(line)) return labelWidth / 2 + GAP;
  const outer = outerLine(line);
  const climbed = outer ? Math.abs(laneOf(outer).slot - y) + LABEL_REACH + labelWidth / 2 : 0;
  return REACH + Math.max(Math.abs(y - slot), climbed) + GAP;
}

function layOutColumns(stops: readonly MapStop[]): number[] {
  const least = columnsBy(STEP.least, stops);
  const spare = LEAST_WIDTH - MARGIN - (least.at(-1) ?? 0);
  const step = STEP.least + spare / Math.max(1, stops.length - 1);
  return step > STEP.least ? columnsBy(Math.min(STEP.most, Math.floor(step)), stops) : least;
}

function columnsBy(step: number, stops: readonly MapStop[]): number[] {
  const columns: number[] = [];
  for (const [index, stop] of stops.entries()) {
    const first = index === 0 ? MARGIN : (columns[index - 1] ?? 0) + step;
    const wanted = stops.slice(0, index).map((before, position) => {
      const x = columns[position] ?? 0;
      if (isHub(stop)) return x + roomBesideHub(before);
      if (isHub(before)) return x + roomBesideHub(stop);
      return before.line === stop.line ? x + (before.labelWidth + stop.labelWidth) / 2 + GAP : 0;
    });
    columns.push(Math.round(Math.max(first, ...wanted)));
  }
  return columns;
}

/** The path from one stop to the next: straight, or through the interchange. */
function between(
  line: HeroLine,
  from: MapPoint,
  to: MapPoint,
  fromHub: boolean,
  toHub: boolean,
): MapPoint[] {
  if (toHub) return between(line, to, from, true, false).reverse();
  if (!fromHub) return [from, to];
  const { slot } = laneOf(line);
  const [x, y] = from;
  const side = Math.sign(to[0] - x);
  if (isBranch(line)) return [[x, y], [x, to[1] - CORNER], [x + side * CORNER, to[1]], to];
  const climb = Math.abs(to[1] - slot);
  const turn = x + side * REACH;
  return [[x, slot], [turn, slot], [turn + side * climb, to[1]], to];
}

/** A line's bullet is before its first season; the branch's is between it and the interchange. */
function placeTermini(stops: readonly MapStop[], point: (index: number) => MapPoint) {
  const hub = stops.findIndex(isHub);
  return DRAWN.flatMap((line) => {
    const first = stops.findIndex((stop) => stop.line === line);
    if (first < 0) return [];
    const [x, y] = point(first);
    if (hub < 0 || first < hub) return { line, point: [x - 34, y] as const };
    const [hubX, hubY] = point(hub);
    if (isBranch(line)) return { line, point: [hubX, (hubY + PILL / 2 + y) / 2] as const };
    const last = stops.findLastIndex((stop) => stop.line === line);
    return { line, point: [point(last)[0] + 34, y] as const };
  });
}

const middle = (columns: readonly number[], index: number) =>
  Math.round(((columns[index - 1] ?? 0) + (columns[index] ?? 0)) / 2);

function placeYears(
  stops: readonly MapStop[],
  columns: readonly number[],
  width: number,
): WideMap["years"] {
  const years: WideMap["years"] = [];
  for (const [index, { year }] of stops.entries()) {
    const last = years.at(-1);
    if (last && last.year === year) continue;
    const from = index === 0 ? 0 : middle(columns, index);
    if (last) last.to = from;
    years.push({ year, from, to: width });
  }
  return years;
}

function placeNow(stops: readonly MapStop[], columns: readonly number[]): number | undefined {
  const planned = stops.findIndex(({ out }) => !out);
  return planned > 0 ? middle(columns, planned) : undefined;
}
