import {
  countCorners,
  distance,
  HIDDEN,
  halve,
  lengthOf,
  meet,
  type Point,
  segments,
} from "./segments";

/** Cells are larger than any dot with its name, so that none ever touches another. */
export type Grid = { columns: number; rows: number; width: number; height: number };

/** Two nodes, by number, and the color of the line at each of its ends: the same, or each has half. */
export type Edge = { ends: readonly [number, number]; colors: readonly [string, string] };

/** A line from cell to cell, as it could be drawn. */
export type EdgePath = Box & {
  points: Point[];
  cost: number;
  /** The cells whose dots it would run over. */
  over: readonly number[];
  spans: readonly Span[];
};

type Box = { left: number; top: number; right: number; bottom: number };
/** A straight piece of a line, in one color: that of the one end or the other. */
type Span = Box & { from: Point; to: Point; half: 0 | 1 };

/** Nearer to a dot that it does not belong to, a line would seem to stop there. */
export const CLEARANCE = 26;
const LENGTH_COST = 60;

export const centerOf = ({ columns, width, height }: Grid, cell: number): Point => [
  ((cell % columns) + 0.5) * width,
  (Math.floor(cell / columns) + 0.5) * height,
];

/** Every line between two cells of a grid that anybody asked for, computed once for each pair of cells. */
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
    const known = this.#between.get(key);
    if (known) return known;
    const [start, end] = [this.#centers[from] as Point, this.#centers[to] as Point];
    const made = countCorners(start, end).map((points) => this.#path(points, from, to));
    this.#between.set(key, made);
    return made;
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

const apart = (a: Box, b: Box) =>
  a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom;

/** Where two lines of one color leave the same dot together: they read as one line that forks. */
const FORK = 0.6;

/** How much two lines disturb each other: 1 for each crossing, `HIDDEN` and more where one hides the other. */
export function disturbance(a: Edge, pathOfA: EdgePath, b: Edge, pathOfB: EdgePath): number {
  if (apart(pathOfA, pathOfB)) return 0;
  let sum = 0;
  const [spansOfA, spansOfB] = [pathOfA.spans, pathOfB.spans];
  for (let at = 0; at < spansOfA.length; at++) {
    const one = spansOfA[at] as Span;
    if (apart(one, pathOfB)) continue;
    for (let otherAt = 0; otherAt < spansOfB.length; otherAt++) {
      const other = spansOfB[otherAt] as Span;
      if (apart(one, other)) continue;
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
