import type { HeroLine } from "../../content/hero-line";
import { disturbance, type Edge, type EdgePath, type Grid } from "../../graph-layout/edge-paths";
import { layOut } from "../../graph-layout/grid-layout";
import { boxOf, LETTER, placeLabels, type Rows, widthOf } from "../../graph-layout/label-positions";
import { HIDDEN, halve, type Point } from "../../graph-layout/segments";
import type { Reach } from "../../releases/map-stops";
import { type End, isHero, type RelationPair } from "./relation-pairs";

/** A person as drawn; the name stands in one line or two, around the dot. */
export type DotView = {
  href: string;
  name: string;
  /** A hero is a bullet of their line, everybody else a station. */
  line: HeroLine | undefined;
  point: Point;
  rows: Rows;
  /** Around dot and name: where a finger hits it. */
  reach: Reach;
};

/** A stretch of a tie in one color: of two heroes each has half. */
export type EdgeSpanView = { line: HeroLine | undefined; points: Point[] };

export type ConnectionMap = {
  /** The part of the drawing that holds anything. */
  box: { left: number; top: number; width: number; height: number };
  dots: DotView[];
  stretches: EdgeSpanView[];
};

export const RADIUS = { hero: 20, station: 9 };
/** Cells are square, so that a slope from cell to cell is one of 45° and lines of one color lie exactly on each other. */
const CELL = { least: 132, gap: 16 };
/** A finger needs 44 pixels, and the drawing may be scaled down a little. */
const FINGER = 25;

/** More than these cannot be told apart in one drawing; a list can hold any number. */
export const MOST_DRAWN = { people: 40, relations: 64 };
/**
 * Pairs of lines compared: in one try for each person and at most, and in all tries for a drawing in which no name
 * touches anything and no line hides another. A million takes about a second.
 */
const WORK = { person: 20_000, most: 600_000, all: 1_200_000 };

/** All heroes stand in a square, for a wide screen; one hero stands in the middle, also for a phone. */
export type Shape = "square" | "star";

/**
 * Draws open ties as a route map, in numbers: bends of 45°, each name clear of every other name, dot and line.
 * @param ties open ones; each is drawn, and nobody without one is
 * @returns undefined where there is nothing to draw, or more than can be drawn so that it can be read
 */
export function drawConnections(
  ties: readonly RelationPair[],
  shape: Shape,
): ConnectionMap | undefined {
  const people = listEnds(ties);
  const isTooMuch = people.length > MOST_DRAWN.people || ties.length > MOST_DRAWN.relations;
  if (people.length === 0 || isTooMuch) return undefined;
  const layout = tryLayouts(people, ties, gridFor(people, shape), shape);
  if (!layout) return undefined;
  const { points, ways, places } = layout;
  const dots = people.map((end, i) => dotView(end, points[i] as Point, places[i] ?? []));
  const all = ties.flatMap((tie, i) => edgeSpansOf(tie, ways[i] as Point[]));
  // Thin lines lie below the colored ones.
  const stretches = all.sort((a, b) => Number(Boolean(a.line)) - Number(Boolean(b.line)));
  return { box: boxAround(dots, ways), dots, stretches };
}

/** @returns the first drawing in which everything can be told apart, if there is one among those tried */
function tryLayouts(
  people: readonly End[],
  ties: readonly RelationPair[],
  grid: Grid,
  shape: Shape,
) {
  const indexById = new Map(people.map(({ id }, index) => [id, index]));
  const edges = ties.map(
    ({ ends: [a, b] }): Edge => ({
      ends: [indexById.get(a.id) as number, indexById.get(b.id) as number],
      colors: colorsOf(a, b),
    }),
  );
  const problem = { grid, nodes: people.length, fixed: fixedCells(grid, people, shape), edges };
  const work = Math.min(WORK.most, people.length * WORK.person);
  for (let seed = 0; (seed + 1) * work <= WORK.all; seed++) {
    const { points, paths, blocked } = layOut(problem, work, seed);
    if (blocked > 0 || isAnyHidden(edges, paths)) continue;
    const ways = paths.map((path) => path.points);
    const { rows, clashes } = placeLabels(people.map(namedAt(points)), ways);
    if (clashes === 0) return { points, ways, places: rows };
  }
  return undefined;
}

/** A line has the color of its hero; between two heroes each has half. */
const colorsOf = (a: End, b: End): readonly [string, string] => {
  const [one, other] = [a, b].map((end) => (isHero(end) ? end.id : ""));
  return [one || other || "", other || one || ""];
};

const namedAt = (points: readonly Point[]) => (end: End, i: number) => {
  const rows = rowsOf(end.link.text);
  return {
    point: points[i] as Point,
    radius: isHero(end) ? RADIUS.hero : RADIUS.station,
    names: rows.length > 1 ? [rows, [end.link.text]] : [rows],
  };
};

const isAnyHidden = (edges: readonly Edge[], paths: readonly EdgePath[]) =>
  edges.some((edge, i) =>
    edges
      .slice(0, i)
      .some(
        (other, j) =>
          disturbance(edge, paths[i] as EdgePath, other, paths[j] as EdgePath) >= HIDDEN,
      ),
  );

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
function listEnds(ties: readonly RelationPair[]): End[] {
  const ends = new Map(ties.flatMap((tie) => tie.ends.map((end) => [end.id, end] as const)));
  return [...ends.values()].sort((a, b) => Number(isHero(b)) - Number(isHero(a)));
}

/** A star of three columns fits a phone. */
const columnsOf = (shape: Shape, people: number) =>
  shape === "square" ? 8 : people <= 12 ? 3 : people <= 25 ? 5 : 7;

/** A third of the cells stays empty, so that lines have where to go. */
function gridFor(people: readonly End[], shape: Shape): Grid {
  const columns = columnsOf(shape, people.length);
  const rows = Math.max(shape === "square" ? 5 : 3, Math.ceil((people.length * 1.5) / columns));
  const widest = Math.max(...people.map(({ link }) => widthOf(rowsOf(link.text))));
  const side = Math.max(CELL.least, widest + CELL.gap);
  return { columns, rows, width: side, height: side };
}

function fixedCells({ columns, rows }: Grid, people: readonly End[], shape: Shape): number[] {
  const row = Math.floor((rows - 1) / 2);
  if (shape === "star") return [row * columns + (columns - 1) / 2];
  const left = columns / 2 - 2;
  const square = [row - 1, row + 1].flatMap((y) => [left, left + 3].map((x) => y * columns + x));
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

function edgeSpansOf({ ends: [a, b] }: RelationPair, way: Point[]): EdgeSpanView[] {
  const lines = [a, b].filter(isHero).map(({ link }) => link.line);
  if (lines.length < 2) return [{ line: lines[0], points: way }];
  return halve(way).map((points, i) => ({ line: lines[i], points }));
}
