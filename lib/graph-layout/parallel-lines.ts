import { type Edge, exitOf } from "./edge-paths";
import { directionOf, lengthOf, type Point } from "./segments";

/** The distance of the middles of two lines that leave a dot side by side. */
export const BESIDE = 10;
/** How far from the middle of its dot a line may leave it: three lines fit a hub, two another dot. */
const ROOM = { hub: BESIDE, other: BESIDE / 2 };

/** How far the first and the last segment of a line are moved to the right, as seen from their dots. */
type Shifts = [number, number];
/** One end of a line; `turn` is negative to the left, 0 if it is straight, and larger the sooner it turns. */
type LineEnd = { line: number; end: 0 | 1; room: number; turn: number };
type Range = readonly [low: number, high: number];

/**
 * Draws lines that leave a dot in one direction side by side, so that none seems to be a branch of another. Of two
 * that turn to one side, whichever turns first is outside.
 * @returns the moved paths, or undefined if a dot has no room for its lines
 */
export function drawSideBySide(
  edges: readonly Edge[],
  paths: readonly (readonly Point[])[],
): Point[][] | undefined {
  const shifts = paths.map((): Shifts => [0, 0]);
  const groups = listGroups(edges, paths);
  if (!shiftStraight(groups, edges, shifts)) return undefined;
  for (const group of groups) {
    const straight = group.findIndex(({ turn }) => turn === 0);
    const from = group[straight];
    const first = from
      ? shiftOf(shifts, from) - straight * BESIDE
      : (-(group.length - 1) / 2) * BESIDE;
    for (const [place, { line, end, room }] of group.entries()) {
      const shift = first + place * BESIDE;
      if (Math.abs(shift) > room) return undefined;
      (shifts[line] as Shifts)[end] = shift;
    }
  }
  return paths.map((path, line) => shiftEnds(path, shifts[line] as Shifts));
}

/** A straight line moves as a whole, as little as the lines beside it at both ends need. */
function shiftStraight(
  groups: readonly LineEnd[][],
  edges: readonly Edge[],
  shifts: readonly Shifts[],
): boolean {
  const ranges = new Map<number, Range>();
  for (const group of groups) {
    const at = group.findIndex(({ turn }) => turn === 0);
    const straight = group[at];
    if (!straight) continue;
    const { line, end, room } = straight;
    const [low, high] = [at * BESIDE - room, room - (group.length - 1 - at) * BESIDE];
    const other = roomAt(edges[line] as Edge, end === 0 ? 1 : 0);
    const before = ranges.get(line) ?? [-other, other];
    const own = end === 0 ? [low, high] : [-high, -low];
    ranges.set(line, [
      Math.max(before[0], own[0] as number),
      Math.min(before[1], own[1] as number),
    ]);
  }
  for (const [line, [low, high]] of ranges) {
    if (low > high) return false;
    const shift = Math.max(low, Math.min(high, 0));
    (shifts[line] as Shifts).splice(0, 2, shift, -shift);
  }
  return true;
}

const shiftOf = (shifts: readonly Shifts[], { line, end }: LineEnd) =>
  (shifts[line] as Shifts)[end];

const roomAt = ({ hubs }: Edge, end: 0 | 1) => (hubs[end] ? ROOM.hub : ROOM.other);

/** The lines that leave a dot in one direction, two or more, from the left to the right. */
function listGroups(edges: readonly Edge[], paths: readonly (readonly Point[])[]): LineEnd[][] {
  const groups = new Map<string, LineEnd[]>();
  for (const [line, edge] of edges.entries())
    for (const end of [0, 1] as const) {
      const path = paths[line] as Point[];
      const points = end === 0 ? path : [...path].reverse();
      const { direction, turn } = exitOf(points);
      const key = [edge.ends[end], ...direction.map((part) => Math.round(part * 9))].join();
      const first = lengthOf(points.slice(0, 2));
      const own = { line, end, room: roomAt(edge, end), turn: turn / first };
      groups.set(key, [...(groups.get(key) ?? []), own]);
    }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a.turn - b.turn));
}

/** Moves the first and the last segment of a path; the corners move along. */
function shiftEnds(path: readonly Point[], [first, last]: Shifts): Point[] {
  if (first === 0 && last === 0) return [...path];
  const end = path.length - 2;
  const moved = path.slice(1).map((to, at) => {
    const from = path[at] as Point;
    const direction = directionOf(from, to);
    const by = at === 0 ? first : at === end ? -last : 0;
    const [dx, dy] = [-direction[1] * by, direction[0] * by];
    const move = ([x, y]: Point): Point => [x + dx, y + dy];
    return { from: move(from), to: move(to), direction };
  });
  const corners = moved.slice(1).map((part, at) => crossingOf(moved[at] as Ray, part));
  return [(moved[0] as Ray).from, ...corners, (moved[end] as { to: Point }).to];
}

type Ray = { from: Point; direction: Point };

/** The point where a line through one point crosses a line through another. */
function crossingOf({ from: [x, y], direction: [dx, dy] }: Ray, other: Ray): Point {
  const [ex, ey] = other.direction;
  const along = ((other.from[0] - x) * ey - (other.from[1] - y) * ex) / (dx * ey - dy * ex);
  return [x + dx * along, y + dy * along];
}
