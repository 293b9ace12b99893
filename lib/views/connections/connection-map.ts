import { disturbance, type Edge, type EdgePath, type Grid } from "../../graph-layout/edge-paths";
import { layOut } from "../../graph-layout/grid-layout";
import { boxOf, LETTER, placeLabels, type Rows, widthOf } from "../../graph-layout/label-positions";
import { BESIDE, drawSideBySide } from "../../graph-layout/parallel-lines";
import { distance, MEETING_COSTS, type Point, splitAt } from "../../graph-layout/segments";
import type { HeroLine } from "../../kinds/hero-line";
import type { Reach } from "../../releases/map-stops";
import { type End, isHero, type RelationPair } from "./relation-pairs";

/** A person as drawn; the name is in one or two rows around the dot. */
export type DotView = {
  href: string;
  name: string;
  /** A hero is drawn as the bullet of their line, everybody else as a station. */
  line: HeroLine | undefined;
  point: Point;
  rows: Rows;
  /** The tap target, around dot and name. */
  reach: Reach;
};

/** A span of an edge in one color: between two heroes, each has about half. */
export type EdgeSpanView = { line: HeroLine | undefined; points: Point[] };

export type ConnectionMap = {
  /** The bounding box of the drawing. */
  box: { left: number; top: number; width: number; height: number };
  dots: DotView[];
  spans: EdgeSpanView[];
};

export const RADIUS = { hero: 20, station: 9 };
/** Cells are square, so that diagonals are at 45°. */
const CELL = { least: 132, gap: 16 };
/** A finger needs 44 pixels, and the drawing may be scaled down a little. */
const FINGER = 25;

/** More than these would be unreadable in one drawing; a list can have any number. */
export const MOST_DRAWN = { people: 40, relations: 64 };
/**
 * Pairs of lines to compare: in one try for each person and at most, and in all tries for a drawing in which no name
 * touches anything and all lines can be distinguished. A million takes about a second.
 */
const WORK = { person: 15_000, most: 600_000, all: 1_250_000 };

/** Heroes in a square, for wide screens, or one hero in the middle, for phones too. */
export type Shape = "square" | "star";

/**
 * Arranges relations as a route map: corners of 45°, and no name touches another name, a dot or a line.
 * @param relations without spoilers; each is drawn, with the people in it
 * @returns undefined if there is nothing to draw, or too much to be readable
 */
export function drawConnections(
  relations: readonly RelationPair[],
  shape: Shape,
): ConnectionMap | undefined {
  const people = listEnds(relations);
  const isTooMuch = people.length > MOST_DRAWN.people || relations.length > MOST_DRAWN.relations;
  if (people.length === 0 || isTooMuch) return undefined;
  const layout = tryLayouts(people, relations, gridFor(people, shape), shape);
  if (!layout) return undefined;
  const { points, lines, labels } = layout;
  const dots = people.map((end, i) => dotView(end, points[i] as Point, labels[i] ?? []));
  const all = relations.flatMap((relation, i) => edgeSpansOf(relation, i, lines));
  // Thin lines are below the colored ones.
  const spans = all.sort((a, b) => Number(Boolean(a.line)) - Number(Boolean(b.line)));
  return { box: boxAround(dots, lines), dots, spans };
}

/**
 * @returns the first layout in which lines cross only at right angles; if no try has one, the first in which
 * none seems to join another
 */
function tryLayouts(
  people: readonly End[],
  relations: readonly RelationPair[],
  grid: Grid,
  shape: Shape,
) {
  const indexById = new Map(people.map(({ id }, index) => [id, index]));
  const edges = relations.map(
    ({ ends: [a, b] }): Edge => ({
      ends: [indexById.get(a.id) as number, indexById.get(b.id) as number],
      hubs: [isHero(a), isHero(b)],
    }),
  );
  const problem = { grid, nodes: people.length, fixed: fixedCells(grid, people, shape), edges };
  const work = Math.min(WORK.most, people.length * WORK.person);
  let oblique: { points: Point[]; lines: Point[][]; labels: Rows[] } | undefined;
  for (let seed = 0; (seed + 1) * work <= WORK.all; seed++) {
    const { points, paths, blocked } = layOut(problem, work, seed);
    const worst = worstMeeting(edges, paths);
    if (
      blocked > 0 ||
      worst >= MEETING_COSTS.touching ||
      (oblique && worst >= MEETING_COSTS.oblique)
    )
      continue;
    const lines = drawSideBySide(
      edges,
      paths.map((path) => path.points),
    );
    if (!lines) continue;
    const { rows, clashes } = placeLabels(people.map(namedAt(points)), lines);
    if (clashes > 0) continue;
    if (worst < MEETING_COSTS.oblique) return { points, lines, labels: rows };
    oblique = { points, lines, labels: rows };
  }
  return oblique;
}

const namedAt = (points: readonly Point[]) => (end: End, i: number) => {
  const rows = rowsOf(end.link.text);
  return {
    point: points[i] as Point,
    radius: isHero(end) ? RADIUS.hero : RADIUS.station,
    names: rows.length > 1 ? [rows, [end.link.text]] : [rows],
  };
};

/** How much the two lines that disturb each other most do so. */
const worstMeeting = (edges: readonly Edge[], paths: readonly EdgePath[]) =>
  Math.max(
    ...edges.flatMap((edge, i) =>
      edges
        .slice(i)
        .map((other, j) =>
          j === 0 ? 0 : disturbance(edge, paths[i] as EdgePath, other, paths[i + j] as EdgePath),
        ),
    ),
  );

const MARGIN = 20;

function boxAround(dots: readonly DotView[], lines: readonly Point[][]): ConnectionMap["box"] {
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
  const all = [...names, ...bullets, ...lines.flat()];
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
  const [right, bottom] = [Math.max(...xs) + MARGIN, Math.max(...ys) + MARGIN];
  return { left, top, width: right - left, height: bottom - top };
}

/** Everybody in a relation, heroes first, in the order of the relations. */
function listEnds(relations: readonly RelationPair[]): End[] {
  const ends = new Map(
    relations.flatMap((relation) => relation.ends.map((end) => [end.id, end] as const)),
  );
  return [...ends.values()].sort((a, b) => Number(isHero(b)) - Number(isHero(a)));
}

/** Three columns fit a phone. */
const columnsOf = (shape: Shape, people: number) =>
  shape === "square" ? 8 : people <= 12 ? 3 : people <= 25 ? 5 : 7;

/** A third of the cells stays empty, as room for lines. */
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

/** Splits a name into two rows of similar width. */
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

function edgeSpansOf(
  { ends: [a, b] }: RelationPair,
  own: number,
  all: readonly Point[][],
): EdgeSpanView[] {
  const path = all[own] as Point[];
  const lines = [a, b].filter(isHero).map(({ link }) => link.line);
  if (lines.length < 2) return [{ line: lines[0], points: path }];
  const others = all.filter((_, index) => index !== own);
  return splitApart(path, others).map((points, i) => ({ line: lines[i], points }));
}

/** Where the color changes: in the middle, or at the first of these shares that is far from all other lines. */
const CHANGES = { at: [0.5, 0.42, 0.58, 0.34, 0.66], far: 24 };

function splitApart(path: readonly Point[], others: readonly Point[][]): [Point[], Point[]] {
  const all = CHANGES.at.map((share) => splitAt(path, share));
  const isClear =
    (least: number) =>
    ([before]: readonly [Point[], Point[]]) =>
      others.every((other) => distance(other, before.at(-1) as Point) >= least);
  const clear = all.find(isClear(CHANGES.far)) ?? all.find(isClear(BESIDE - 0.01));
  return clear ?? (all[0] as [Point[], Point[]]);
}
