import {
  directionOf,
  distance,
  lengthOf,
  listPaths,
  MEETING_COSTS,
  meet,
  type Point,
  segments,
} from "./segments";

/** Cells are larger than any dot with its name, so that dots and names in different cells never touch. */
export type Grid = { columns: number; rows: number; width: number; height: number };

/** Two nodes, by number; a hub's dot is so large that three lines can leave it side by side. */
export type Edge = { ends: readonly [number, number]; hubs: readonly [boolean, boolean] };

/** A possible path from cell to cell. */
export type EdgePath = Box & {
  points: Point[];
  cost: number;
  /** The cells whose dots it would cross. */
  over: readonly number[];
  spans: readonly Span[];
  /** As seen from each of its ends. */
  exits: readonly [Exit, Exit];
};

/** The direction in which a path leaves a dot, and to which side it turns first: 1 right, -1 left, 0 if it is straight. */
type Exit = { direction: Point; turn: -1 | 0 | 1 };

type Box = { left: number; top: number; right: number; bottom: number };
/** A straight piece of a path. */
type Span = Box & { from: Point; to: Point };

/** A line closer than this to another dot would seem to stop there. */
export const CLEARANCE = 26;
const LENGTH_COST = 60;

export const centerOf = ({ columns, width, height }: Grid, cell: number): Point => [
  ((cell % columns) + 0.5) * width,
  (Math.floor(cell / columns) + 0.5) * height,
];

/** The possible paths between cells of a grid, computed once for each pair of cells. */
export class EdgePaths {
  readonly #between = new Map<number, readonly EdgePath[]>();
  readonly #centers: readonly Point[];

  constructor(readonly grid: Grid) {
    this.#centers = Array.from({ length: grid.columns * grid.rows }, (_, cell) =>
      centerOf(grid, cell),
    );
  }

  between(from: number, to: number): readonly EdgePath[] {
    const key = from * this.#centers.length + to;
    const cached = this.#between.get(key);
    if (cached) return cached;
    const [start, end] = [this.#centers[from] as Point, this.#centers[to] as Point];
    const paths = listPaths(start, end).map((points) => this.#path(points, from, to));
    this.#between.set(key, paths);
    return paths;
  }

  #path(points: Point[], from: number, to: number): EdgePath {
    const box = boxAround(points);
    const near = ([x, y]: Point) =>
      x > box.left - CLEARANCE &&
      x < box.right + CLEARANCE &&
      y > box.top - CLEARANCE &&
      y < box.bottom + CLEARANCE &&
      distance(points, [x, y]) < CLEARANCE;
    const over = this.#centers.flatMap((center, cell) =>
      cell !== from && cell !== to && near(center) ? [cell] : [],
    );
    const cost = (lengthOf(points) / this.grid.height) ** 1.5 * LENGTH_COST;
    const exits = [exitOf(points), exitOf([...points].reverse())] as const;
    return { ...box, points, cost, over, spans: listSpans(points), exits };
  }
}

const listSpans = (points: readonly Point[]): Span[] =>
  segments(points)
    .filter((segment) => lengthOf(segment) > 0)
    .map(([from, to]) => ({ ...boxAround([from, to]), from, to }));

/** How a path leaves its first point. */
export function exitOf(points: readonly Point[]): Exit {
  const [from, corner, to] = points as [Point, Point, Point?];
  const direction = directionOf(from, corner);
  if (!to) return { direction, turn: 0 };
  const [dx, dy] = directionOf(corner, to);
  return { direction, turn: direction[0] * dy - direction[1] * dx > 0 ? 1 : -1 };
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

const areSeparate = (a: Box, b: Box) =>
  a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom;

/** Lines side by side at a dot are harder to tell apart than lines that leave it in different directions. */
const BESIDE = { hub: 1, station: 2 };

/** How much two lines disturb each other: 1 for each crossing, `MEETING.touching` and more if one seems to join the other. */
export function disturbance(a: Edge, pathOfA: EdgePath, b: Edge, pathOfB: EdgePath): number {
  if (areSeparate(pathOfA, pathOfB)) return 0;
  const [spansOfA, spansOfB] = [pathOfA.spans, pathOfB.spans];
  const endOfA = sharedEnd(a, b);
  const endOfB = endOfA === undefined ? undefined : sharedEnd(b, a);
  let sum = 0;
  if (endOfA !== undefined && endOfB !== undefined)
    sum = besides(a.hubs[endOfA], pathOfA.exits[endOfA], pathOfB.exits[endOfB]);
  const areBeside = sum > 0;
  for (let at = 0; at < spansOfA.length; at++) {
    const one = spansOfA[at] as Span;
    if (areSeparate(one, pathOfB)) continue;
    const fromDot = stepsFrom(endOfA, at, spansOfA.length);
    for (let otherAt = 0; otherAt < spansOfB.length; otherAt++) {
      const other = spansOfB[otherAt] as Span;
      if (areSeparate(one, other)) continue;
      const otherFromDot = stepsFrom(endOfB, otherAt, spansOfB.length);
      // Both start at the dot: `besides` says what that costs.
      if (fromDot + otherFromDot === 0) continue;
      const met = meet(one.from, one.to, other.from, other.to);
      // Where one of two lines side by side turns, they are apart when drawn.
      const isTurn = areBeside && fromDot < 2 && otherFromDot < 2;
      if (!isTurn || met !== MEETING_COSTS.touching) sum += met;
    }
  }
  return sum;
}

/** At which of its ends an edge has the same node as another edge; two edges share one at most. */
function sharedEnd({ ends }: Edge, { ends: others }: Edge): 0 | 1 | undefined {
  if (ends[0] === others[0] || ends[0] === others[1]) return 0;
  return ends[1] === others[0] || ends[1] === others[1] ? 1 : undefined;
}

/** How many corners a span is away from the dot that the two edges share. */
function stepsFrom(end: 0 | 1 | undefined, at: number, count: number): number {
  if (end === undefined) return count;
  return end === 0 ? at : count - 1 - at;
}

/** What it costs if two lines leave a dot in one direction; 0 if they do not. */
function besides(isHub: boolean, one: Exit, other: Exit): number {
  const [a, b] = [one.direction, other.direction];
  if (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) > 0.1) return 0;
  return !isHub && one.turn * other.turn === 0 ? BESIDE.station : BESIDE.hub;
}
