import {
  distance,
  HIDDEN,
  halve,
  lengthOf,
  listPaths,
  meet,
  type Point,
  segments,
} from "./segments";

/** Cells are larger than any dot with its name, so that dots and names in different cells never touch. */
export type Grid = { columns: number; rows: number; width: number; height: number };

/** Two nodes, by number, and the color of the line at each end: the same, or half and half. */
export type Edge = { ends: readonly [number, number]; colors: readonly [string, string] };

/** A possible path from cell to cell. */
export type EdgePath = Box & {
  points: Point[];
  cost: number;
  /** The cells whose dots it would cross. */
  over: readonly number[];
  spans: readonly Span[];
};

type Box = { left: number; top: number; right: number; bottom: number };
/** A straight piece of a path, in the color of one end. */
type Span = Box & { from: Point; to: Point; half: 0 | 1 };

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
    return { ...box, points, cost, over, spans: listSpans(points) };
  }
}

const listSpans = (points: readonly Point[]): Span[] =>
  halve(points).flatMap((part, half) =>
    segments(part)
      .filter((segment) => lengthOf(segment) > 0)
      .map(([from, to]) => ({ ...boxAround([from, to]), from, to, half: half === 0 ? 0 : 1 })),
  );

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

/** Two lines of one color that leave the same dot together look like one line that forks. */
const FORK = 0.6;

/** How much two lines disturb each other: 1 for each crossing, `HIDDEN` and more if one hides the other. */
export function disturbance(a: Edge, pathOfA: EdgePath, b: Edge, pathOfB: EdgePath): number {
  if (areSeparate(pathOfA, pathOfB)) return 0;
  let sum = 0;
  const [spansOfA, spansOfB] = [pathOfA.spans, pathOfB.spans];
  for (let at = 0; at < spansOfA.length; at++) {
    const one = spansOfA[at] as Span;
    if (areSeparate(one, pathOfB)) continue;
    for (let otherAt = 0; otherAt < spansOfB.length; otherAt++) {
      const other = spansOfB[otherAt] as Span;
      if (areSeparate(one, other)) continue;
      const met = meet(one.from, one.to, other.from, other.to);
      sum += met === HIDDEN && forks(a, one.half, b, other.half) ? FORK : met;
    }
  }
  return sum;
}

function forks(a: Edge, halfOfA: 0 | 1, b: Edge, halfOfB: 0 | 1): boolean {
  if (a.colors[halfOfA] !== b.colors[halfOfB]) return false;
  return b.ends.includes(a.ends[0]) || b.ends.includes(a.ends[1]);
}
