/** A place in a drawing, in its units. */
export type Point = readonly [x: number, y: number];

/** Cells are not quite square: a way that misses the slope by this share is straight, since a bend would look like a slip. */
const NEARLY = 0.12;

/**
 * Ways from one point to another by slopes of 45°: the slope first, or last, or in the middle, or half of
 * it at each end.
 */
export function countCorners([ax, ay]: Point, [bx, by]: Point): Point[][] {
  const [dx, dy] = [bx - ax, by - ay];
  const slope = Math.min(Math.abs(dx), Math.abs(dy));
  const [sx, sy] = [Math.sign(dx) * slope, Math.sign(dy) * slope];
  const [lx, ly] = [dx - sx, dy - sy];
  const way = (...turns: Point[]): Point[] => [[ax, ay], ...turns, [bx, by]];
  if (slope < 1 || Math.hypot(lx, ly) < slope * NEARLY) return [way()];
  return [
    way([ax + sx, ay + sy]),
    way([bx - sx, by - sy]),
    way([ax + lx / 2, ay + ly / 2], [bx - lx / 2, by - ly / 2]),
    way([ax + sx / 2, ay + sy / 2], [bx - sx / 2, by - sy / 2]),
  ];
}

export type Segment = [from: Point, to: Point];

/** How far a point is from a way. */
export const distance = (way: readonly Point[], point: Point) =>
  Math.min(...segments(way).map(([a, b]) => toSegment(a, b, point)));

export const segments = (way: readonly Point[]): Segment[] =>
  way.slice(1).map((to, index) => [way[index] as Point, to]);

export const lengthOf = (way: readonly Point[]): number =>
  segments(way).reduce((sum, [a, b]) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]), 0);

/** Parts a way in the middle of its length. */
export function halve(way: readonly Point[]): [Point[], Point[]] {
  const parts = segments(way);
  let rest = lengthOf(way) / 2;
  const at = parts.findIndex((part) => {
    const long = lengthOf(part);
    if (rest <= long) return true;
    rest -= long;
    return false;
  });
  const [from, to] = parts[at] as Segment;
  const share = rest / lengthOf([from, to]);
  const middle: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return [
    [...way.slice(0, at + 1), middle],
    [middle, ...way.slice(at + 1)],
  ];
}

function toSegment([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(
    0,
    Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)),
  );
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Where one line lies on another, who is tied to whom cannot be seen: worse than many crossings. */
export const HIDDEN = 8;

/** 1 where the stretches `ab` and `cd` cross, `HIDDEN` where they lie on each other; ends that only touch do not count. */
export function meet(a: Point, b: Point, c: Point, d: Point): number {
  const s1 = side(a, b, c);
  const s2 = side(a, b, d);
  if (s1 * s2 > 0) return 0;
  const s3 = side(c, d, a);
  const s4 = side(c, d, b);
  if (s1 === 0 && s2 === 0 && s3 === 0 && s4 === 0) return overlap(a, b, c, d) ? HIDDEN : 0;
  return s1 * s2 < 0 && s3 * s4 < 0 ? 1 : 0;
}

/** On which side of the line through `p` and `q` a point lies; 0 on it. */
const side = (p: Point, q: Point, r: Point) =>
  Math.sign(Math.round((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])));

function overlap(a: Point, b: Point, c: Point, d: Point): boolean {
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  return Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - low > 1;
}
