import type { Line } from "../content/line";
import type { Reach } from "../releases/map-stops";
import { HIDDEN, meet, type Point, segments } from "./bends";
import { type Grid, layOut } from "./grid-layout";
import { boxOf, LETTER, placeNames, type Rows, widthOf } from "./name-places";
import { type End, isHero, type Tie } from "./tie-list";

/** A person as drawn; the name stands in one line or two, around the dot. */
export type DotView = {
  href: string;
  name: string;
  /** A hero is a bullet of their line, everybody else a station. */
  line: Line | undefined;
  point: Point;
  rows: Rows;
  /** Around dot and name: where a finger hits it. */
  reach: Reach;
};

/** A stretch of a tie in one color: of two heroes each has half. */
export type StretchView = { line: Line | undefined; points: Point[] };

export type ConnectionMap = {
  /** The part of the drawing that holds anything. */
  box: { left: number; top: number; width: number; height: number };
  dots: DotView[];
  stretches: StretchView[];
};

export const RADIUS = { hero: 20, station: 9 };
const CELL = { height: 132, least: 124, gap: 16 };
/** A finger needs 44 pixels, and the drawing may be scaled down a little. */
const FINGER = 25;

/** All heroes stand in a square, for a wide screen; one hero stands in the middle, also for a phone. */
export type Shape = "square" | "star";

/**
 * Draws open ties as a route map, in numbers: bends of 45°, each name clear of every other name, dot and line.
 * @param ties open ones; each is drawn, and nobody without one is
 */
export function drawConnections(ties: readonly Tie[], shape: Shape): ConnectionMap | undefined {
  const people = listEnds(ties);
  if (people.length === 0) return undefined;
  const { points, ways, places } = tryLayouts(people, ties, gridFor(people, shape), shape);
  const dots = people.map((end, i) => dotView(end, points[i] as Point, places[i] ?? []));
  const all = ties.flatMap((tie, i) => stretchesOf(tie, ways[i] as Point[]));
  // Thin lines lie below the colored ones.
  const stretches = all.sort((a, b) => Number(Boolean(a.line)) - Number(Boolean(b.line)));
  return { box: boxAround(dots, ways), dots, stretches };
}

/** So many drawings are tried for one in which no name touches anything and no line hides another. */
const TRIES = 12;

function tryLayouts(people: readonly End[], ties: readonly Tie[], grid: Grid, shape: Shape) {
  const index = (end: End) => people.findIndex(({ id }) => id === end.id);
  const problem = {
    grid,
    nodes: people.length,
    fixed: fixedCells(grid, people, shape),
    ties: ties.map(({ ends: [a, b] }) => [index(a), index(b)] as const),
  };
  const attempt = (chance: number) => {
    const layout = layOut(problem, chance);
    const { rows, clashes } = placeNames(people.map(namedAt(layout.points)), layout.ways);
    return { ...layout, places: rows, clashes: clashes + countHidden(layout.ways) };
  };
  let best = attempt(0);
  for (let chance = 1; chance < TRIES && best.clashes > 0; chance++) {
    const other = attempt(chance);
    if (other.clashes < best.clashes) best = other;
  }
  return best;
}

const namedAt = (points: readonly Point[]) => (end: End, i: number) => {
  const rows = rowsOf(end.link.text);
  return {
    point: points[i] as Point,
    radius: isHero(end) ? RADIUS.hero : RADIUS.station,
    names: rows.length > 1 ? [rows, [end.link.text]] : [rows],
  };
};

/** How many pairs of lines lie on each other somewhere. */
const countHidden = (ways: readonly Point[][]) =>
  ways.filter((way, i) =>
    ways
      .slice(0, i)
      .some((other) =>
        segments(way).some((a) => segments(other).some((b) => meet(a, b) === HIDDEN)),
      ),
  ).length;

const MARGIN = 20;

function boxAround(dots: readonly DotView[], ways: readonly Point[][]): ConnectionMap["box"] {
  const names = dots.flatMap(({ rows }) =>
    rows.flatMap(({ text, at: [x, y] }): Point[] => {
      const half = (text.length * LETTER) / 2;
      return [
        [x - half, y - 11],
        [x + half, y + 3],
      ];
    }),
  );
  const bullets = dots.flatMap(({ point: [x, y] }): Point[] => [
    [x - RADIUS.hero, y - RADIUS.hero],
    [x + RADIUS.hero, y + RADIUS.hero],
  ]);
  const all = [...names, ...bullets, ...ways.flat()];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [right, bottom] = [Math.max(...xs) + MARGIN, Math.max(...ys) + MARGIN];
  return { left, top, width: right - left, height: bottom - top };
}

/** Everybody with a tie, heroes first, in the order of the ties. */
function listEnds(ties: readonly Tie[]): End[] {
  const ends = new Map(ties.flatMap((tie) => tie.ends.map((end) => [end.id, end] as const)));
  return [...ends.values()].sort((a, b) => Number(isHero(b)) - Number(isHero(a)));
}

const COLUMNS = { square: 9, star: 3 };

/** A third of the cells stays empty, so that lines have where to go. */
function gridFor(people: readonly End[], shape: Shape): Grid {
  const columns = COLUMNS[shape];
  const rows = Math.max(shape === "square" ? 5 : 3, Math.ceil((people.length * 1.5) / columns));
  const widest = Math.max(...people.map(({ link }) => widthOf(rowsOf(link.text))));
  return { columns, rows, width: Math.max(CELL.least, widest + CELL.gap), height: CELL.height };
}

function fixedCells({ columns, rows }: Grid, people: readonly End[], shape: Shape): number[] {
  const [column, row] = [(columns - 1) / 2, Math.floor((rows - 1) / 2)];
  if (shape === "star") return [row * columns + column];
  const square = [-1, 1].flatMap((y) => [-1, 1].map((x) => (row + y) * columns + column + x));
  return square.slice(0, people.filter(isHero).length);
}

/** A name in two rows as even as its words allow. */
export function rowsOf(name: string): string[] {
  const words = name.split(" ");
  const breaks = words.map((_, i) =>
    [words.slice(0, i), words.slice(i)].map((part) => part.join(" ")),
  );
  const even = breaks.sort((a, b) => widthOf(a) - widthOf(b))[0] ?? [name];
  return even.filter(Boolean);
}

function dotView(end: End, point: Point, rows: Rows): DotView {
  const { href, text, line } = end.link;
  const reach = reachOf(point, rows);
  return { href, name: text, line: isHero(end) ? line : undefined, point, rows, reach };
}

function reachOf([x, y]: Point, rows: Rows): Reach {
  const name = boxOf(rows);
  const [left, top] = [Math.min(x - FINGER, name.left), Math.min(y - FINGER, name.top)];
  const [right, bottom] = [Math.max(x + FINGER, name.right), Math.max(y + FINGER, name.bottom)];
  return [left, top, right - left, bottom - top];
}

function stretchesOf({ ends: [a, b] }: Tie, way: Point[]): StretchView[] {
  const lines = [a, b].filter(isHero).map(({ link }) => link.line);
  if (lines.length < 2) return [{ line: lines[0], points: way }];
  return halve(way).map((points, i) => ({ line: lines[i], points }));
}

/** Parts a way in the middle of its length. */
function halve(way: readonly Point[]): [Point[], Point[]] {
  const long = ([a, b]: readonly [Point, Point]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const parts = segments(way);
  let rest = parts.reduce((sum, part) => sum + long(part), 0) / 2;
  const at = parts.findIndex((part) => {
    if (rest <= long(part)) return true;
    rest -= long(part);
    return false;
  });
  const [from, to] = parts[at] as [Point, Point];
  const share = rest / long([from, to]);
  const middle: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return [
    [...way.slice(0, at + 1), middle],
    [middle, ...way.slice(at + 1)],
  ];
}
