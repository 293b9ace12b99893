import { BESIDE } from "./parallel-lines";
import { type Point, segments } from "./segments";

/** A name in rows, each centered at its point; the point is on the letters' base line. */
export type Rows = { text: string; at: Point }[];

/** A dot with its name: the possible breaks of the name into rows, the best first. */
export type LabeledPoint = { point: Point; radius: number; names: readonly (readonly string[])[] };

export type Box = { left: number; top: number; right: number; bottom: number };

/** The letters of the sign typeface are rarely wider. */
export const LETTER = 8;
const ROW = 16;
/** A row's letters, above and below their base line. */
const LETTERS = { up: 11, down: 3 };
/** The least distance of a name from a dot, from the middle of a line, and from a name beside it. */
const GAP = { dot: 5, line: 5, name: 10 };
const COST = { line: 100, name: 100, dot: 100 };
const ROUNDS = 4;

/**
 * Finds a position for each name where it touches no line, dot or other name, if there is one: below its
 * dot, above, beside, at a corner, or in the wedge between two lines. It repeats for a few rounds.
 * @returns the positions of the names, and how many of them still touch something
 */
export function placeLabels(
  all: readonly LabeledPoint[],
  paths: readonly (readonly Point[])[],
): { rows: Rows[]; clashes: number } {
  const choices = all.map((one, index) =>
    listPositions(one).map((rows, order) => {
      const box = boxOf(rows);
      const crossed = paths.filter((path) => crosses(path, box)).length * COST.line;
      const dots = all.filter((dot, other) => other !== index && overlapsDot(box, dot)).length;
      return { rows, box, cost: order + crossed + dots * COST.dot };
    }),
  );
  type Choice = (typeof choices)[number][number];
  const chosen: (Choice | undefined)[] = choices.map((own) => cheapest(own, () => 0));
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, own] of choices.entries())
      chosen[index] = cheapest(own, ({ box }) => {
        const others = chosen.filter((one, other) => other !== index && one && touch(box, one.box));
        return others.length * COST.name;
      });
  const touching = chosen.filter(
    (one, index) =>
      one &&
      (one.cost >= COST.line ||
        chosen.some((other, at) => other && at < index && touch(one.box, other.box))),
  );
  return { rows: chosen.map((one) => one?.rows ?? []), clashes: touching.length };
}

function cheapest<C extends { cost: number }>(all: readonly C[], more: (one: C) => number) {
  const [best] = all
    .map((one) => ({ one, cost: one.cost + more(one) }))
    .sort((a, b) => a.cost - b.cost);
  return best?.one;
}

/** Every possible position of a name around its dot, the best first. */
function listPositions({ point: [x, y], radius, names }: LabeledPoint): Rows[] {
  const out = radius + GAP.dot;
  const corner = radius * 0.75 + GAP.dot;
  return names.flatMap((texts) => {
    const width = widthOf(texts);
    const height = (texts.length - 1) * ROW + LETTERS.up + LETTERS.down;
    const at = (left: number, top: number) => rowsAt(texts, left + width / 2, top);
    const sides = [1, -1].flatMap((down) => {
      const beside = down > 0 ? y + GAP.line + 2 : y - GAP.line - 2 - height;
      return [1, -1].flatMap((right) => {
        const from = (far: number) => (right > 0 ? x + far : x - far - width);
        return [
          at(from(corner), down > 0 ? y + corner : y - corner - height),
          // Between a horizontal line and a diagonal.
          at(from(height + GAP.line * 3 + 2.5), beside),
          // The same, where one of the two has another line beside it.
          at(from(height + GAP.line * 3 + 2.5 + BESIDE * 1.5), beside),
          at(from(height + GAP.line * 3 + 2.5 + BESIDE), beside + down * BESIDE),
        ];
      });
    });
    return [
      at(x - width / 2, y + out),
      at(x - width / 2, y - out - height),
      at(x + out + 2, y - height / 2),
      at(x - out - 2 - width, y - height / 2),
      ...sides,
    ];
  });
}

const rowsAt = (texts: readonly string[], x: number, top: number): Rows =>
  texts.map((text, row) => ({ text, at: [x, top + LETTERS.up + row * ROW] }));

export const widthOf = (texts: readonly string[]) =>
  Math.max(...texts.map((text) => text.length)) * LETTER;

/** The box of a name, as wide as its letters can be. */
export function boxOf(rows: Rows): Box {
  const half = widthOf(rows.map(({ text }) => text)) / 2;
  const [x, first] = rows[0]?.at ?? [0, 0];
  const last = rows.at(-1)?.at[1] ?? first;
  return {
    left: x - half,
    right: x + half,
    top: first - LETTERS.up,
    bottom: last + LETTERS.down,
  };
}

const meets = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names side by side need a gap, so that they do not read as one. */
const touch = (a: Box, b: Box) =>
  a.left - GAP.name < b.right &&
  b.left < a.right + GAP.name &&
  a.top < b.bottom &&
  b.top < a.bottom;

const overlapsDot = (box: Box, { point: [x, y], radius }: LabeledPoint) =>
  meets(box, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

/** Whether a path, with the width of a drawn line, crosses a box. */
export const crosses = (path: readonly Point[], { left, top, right, bottom }: Box): boolean =>
  segments(path).some(([from, to]) =>
    enters(from, to, [left - GAP.line, top - GAP.line], [right + GAP.line, bottom + GAP.line]),
  );

/** Whether a segment enters a box: some of it is between the box's sides in both axes. */
function enters(from: Point, to: Point, low: Point, high: Point): boolean {
  let [begin, end] = [0, 1];
  for (const axis of [0, 1] as const) {
    const along = to[axis] - from[axis];
    if (Math.abs(along) < 1e-9) {
      if (from[axis] <= low[axis] || from[axis] >= high[axis]) return false;
      continue;
    }
    const [a, b] = [(low[axis] - from[axis]) / along, (high[axis] - from[axis]) / along];
    begin = Math.max(begin, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  return end - begin > 1e-9;
}
