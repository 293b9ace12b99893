/** A place in a drawing, in its units. */
export type Point = readonly [x: number, y: number];

/** Cells are not quite square: a way that misses the slope by this share is straight, since a bend would look like a slip. */
const NEARLY = 0.12;

/**
 * Ways from one point to another by slopes of 45°: the slope first, or last, or in the middle, or half of
 * it at each end.
 */
export function bends([ax, ay]: Point, [bx, by]: Point): Point[][] {
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

/** 1 where two stretches cross, `HIDDEN` where they lie on each other; ends that only touch do not count. */
export function meet([a, b]: Segment, [c, d]: Segment): number {
  const side = (p: Point, q: Point, [x, y]: Point) =>
    Math.sign(Math.round((q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0])));
  const sides = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)] as const;
  if (sides.every((one) => one === 0)) return overlap(a, b, c, d) ? HIDDEN : 0;
  return sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0 ? 1 : 0;
}

function overlap(a: Point, b: Point, c: Point, d: Point): boolean {
  const axis = Math.abs(b[0] - a[0]) > Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  return Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis])) - low > 1;
}
