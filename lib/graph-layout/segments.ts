/** A point in a drawing, in its units. */
export type Point = readonly [x: number, y: number];

/** Cells are not quite square: a path that is off a diagonal by this share is drawn straight, since a corner would look like a mistake. */
const NEARLY = 0.12;

/**
 * Paths from one point to another with 45° diagonals: the diagonal first, last, in the middle, or half of
 * it at each end.
 */
export function listPaths([ax, ay]: Point, [bx, by]: Point): Point[][] {
  const [dx, dy] = [bx - ax, by - ay];
  const slope = Math.min(Math.abs(dx), Math.abs(dy));
  const [sx, sy] = [Math.sign(dx) * slope, Math.sign(dy) * slope];
  const [lx, ly] = [dx - sx, dy - sy];
  const path = (...corners: Point[]): Point[] => [[ax, ay], ...corners, [bx, by]];
  if (slope < 1 || Math.hypot(lx, ly) < slope * NEARLY) return [path()];
  return [
    path([ax + sx, ay + sy]),
    path([bx - sx, by - sy]),
    path([ax + lx / 2, ay + ly / 2], [bx - lx / 2, by - ly / 2]),
    path([ax + sx / 2, ay + sy / 2], [bx - sx / 2, by - sy / 2]),
  ];
}

export type Segment = [from: Point, to: Point];

/** The distance of a point from a path. */
export const distance = (path: readonly Point[], point: Point) =>
  Math.min(...segments(path).map(([a, b]) => toSegment(a, b, point)));

export const segments = (path: readonly Point[]): Segment[] =>
  path.slice(1).map((to, index) => [path[index] as Point, to]);

export const lengthOf = (path: readonly Point[]): number =>
  segments(path).reduce((sum, [a, b]) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]), 0);

/** Splits a path at a share of its length. */
export function splitAt(path: readonly Point[], share: number): [Point[], Point[]] {
  const parts = segments(path);
  let rest = lengthOf(path) * share;
  const at = parts.findIndex((part) => {
    const long = lengthOf(part);
    if (rest <= long) return true;
    rest -= long;
    return false;
  });
  const [from, to] = parts[at] as Segment;
  const part = rest / lengthOf([from, to]);
  const point: Point = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  return [
    [...path.slice(0, at + 1), point],
    [point, ...path.slice(at + 1)],
  ];
}

/** The direction from one point to another, of length 1. */
export function directionOf(from: Point, to: Point): Point {
  const long = lengthOf([from, to]);
  return [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
}

function toSegment([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(
    0,
    Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)),
  );
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** How much two segments that meet disturb each other: a line that seems to join another is worse than many crossings. */
export const MEETING_COSTS = { crossing: 1, oblique: 3, touching: 8, hidden: 9 } as const;

/**
 * `crossing` if the segments `ab` and `cd` cross at a right angle, `oblique` at another, `touching` if one ends at the
 * other, `hidden` if they overlap; otherwise 0.
 */
export function meet(a: Point, b: Point, c: Point, d: Point): number {
  const s1 = side(a, b, c);
  const s2 = side(a, b, d);
  if (s1 * s2 > 0) return 0;
  const s3 = side(c, d, a);
  const s4 = side(c, d, b);
  if (s3 * s4 > 0) return 0;
  if (s1 === 0 && s2 === 0) return overlap(a, b, c, d);
  if (s1 === 0 || s2 === 0 || s3 === 0 || s4 === 0) return MEETING_COSTS.touching;
  const along = (b[0] - a[0]) * (d[0] - c[0]) + (b[1] - a[1]) * (d[1] - c[1]);
  return Math.abs(along) < 1 ? MEETING_COSTS.crossing : MEETING_COSTS.oblique;
}

/** On which side of the line through `p` and `q` a point lies; 0 on it. */
function side(p: Point, q: Point, r: Point): -1 | 0 | 1 {
  const turn = (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return turn > 0.5 ? 1 : turn < -0.5 ? -1 : 0;
}

/** Of segments on one line. */
function overlap(a: Point, b: Point, c: Point, d: Point): number {
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const common = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - low;
  if (common > 1) return MEETING_COSTS.hidden;
  return common < -1 ? 0 : MEETING_COSTS.touching;
}
