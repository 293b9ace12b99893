import { bends, distance, meet, type Point, segments } from "./bends";

/** Cells are larger than any dot with its name, so that none ever touches another. */
export type Grid = { columns: number; rows: number; width: number; height: number };

export type Problem = {
  grid: Grid;
  nodes: number;
  /** Where the first nodes stand; the others find their places around them. */
  fixed: readonly number[];
  /** Pairs of nodes, by number. */
  ties: readonly (readonly [from: number, to: number])[];
};

export type Layout = { points: Point[]; ways: Point[][] };

/** Nearer to a dot that it does not belong to, a line would seem to stop there. */
export const CLEARANCE = 26;
const COST = { length: 60, blocked: 4000, meeting: 200 };
const ROUNDS = 24;

/**
 * Places nodes in the cells of a grid and ties them by lines that bend by 45°. Nodes change places as
 * long as that makes lines shorter, frees dots that lines run over, or crossings fewer; sometimes one is
 * moved at random, by numbers that are the same each time, to leave a dead end.
 * @param chance other numbers, for another drawing
 */
export function layOut(problem: Problem, chance = 0): Layout {
  const random = numbers(chance);
  let best = improve(new Drawing(problem, start(problem), new Ways(problem.grid)));
  for (let round = 0; round < ROUNDS; round++) {
    const tried = improve(shake(best, random));
    if (tried.cost < best.cost) best = tried;
  }
  return {
    points: best.cells.map((cell) => centerOf(problem.grid, cell)),
    ways: best.straighten().map(({ points }) => points),
  };
}

export const centerOf = ({ columns, width, height }: Grid, cell: number): Point => [
  ((cell % columns) + 0.5) * width,
  (Math.floor(cell / columns) + 0.5) * height,
];

const listCells = ({ columns, rows }: Grid) =>
  Array.from({ length: columns * rows }, (_, cell) => cell);

/** Every cell holds a node or nothing; the nodes that are not fixed begin nearest to the middle. */
function start({ grid, nodes, fixed }: Problem): number[] {
  const middle: Point = [(grid.columns * grid.width) / 2, (grid.rows * grid.height) / 2];
  const far = (cell: number) => {
    const [x, y] = centerOf(grid, cell);
    return Math.hypot(x - middle[0], y - middle[1]);
  };
  const free = listCells(grid)
    .filter((cell) => !fixed.includes(cell))
    .sort((a, b) => far(a) - far(b) || a - b);
  return [...fixed, ...free].slice(0, nodes);
}

/** Moves each node to the cell, or swaps it with the node there, where that is best, until nothing helps. */
function improve(drawing: Drawing): Drawing {
  const { fixed, nodes, grid } = drawing.problem;
  let best = drawing;
  for (let last = Number.POSITIVE_INFINITY; best.cost < last; ) {
    last = best.cost;
    for (let node = fixed.length; node < nodes; node++)
      for (let cell = 0; cell < grid.columns * grid.rows; cell++)
        best = best.moved(node, cell, best.cost);
  }
  return best;
}

/** Throws a node and those it is tied to somewhere else, so that they can settle there together. */
function shake(drawing: Drawing, random: () => number): Drawing {
  const { fixed, nodes, grid, ties } = drawing.problem;
  if (nodes <= fixed.length) return drawing;
  const node = fixed.length + Math.floor(random() * (nodes - fixed.length));
  const others = ties.flatMap(([a, b]) => (a === node ? b : b === node ? a : []));
  return [node, ...others.filter((other) => other >= fixed.length)].reduce(
    (shaken, one) => shaken.moved(one, Math.floor(random() * grid.columns * grid.rows)),
    drawing,
  );
}

/** For each chance the same numbers from 0 to 1 each time (mulberry32). */
function numbers(chance: number): () => number {
  let state = 0x5eed + chance;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One way to place the nodes, and how bad it is; at `limit` or worse nobody needs to know how bad. */
class Drawing {
  readonly ways: readonly Way[];
  readonly cost: number;

  constructor(
    readonly problem: Problem,
    readonly cells: readonly number[],
    readonly known: Ways,
    limit = Number.POSITIVE_INFINITY,
  ) {
    const taken = new Set(cells);
    let cost = 0;
    this.ways = problem.ties.map(([from, to]) => {
      const all = known.between(cells[from] as number, cells[to] as number);
      const clear = all.find(({ over }) => !over.some((cell) => taken.has(cell)));
      const [better, blocked] = clear ? [clear, 0] : least(all, (way) => countIn(taken, way.over));
      cost += better.cost + blocked * COST.blocked;
      return better;
    });
    for (let i = 0; i < this.ways.length && cost < limit; i++)
      for (let j = 0; j < i; j++)
        cost += known.meetings(this.ways[i] as Way, this.ways[j] as Way) * COST.meeting;
    this.cost = cost;
  }

  /** The lines, each by the better of its two ways now that all others are known. */
  straighten(): readonly Way[] {
    const { problem, cells, known } = this;
    const taken = new Set(cells);
    const ways = [...this.ways];
    for (const [index, [from, to]] of problem.ties.entries()) {
      const cost = (way: Way) =>
        countIn(taken, way.over) * COST.blocked +
        ways.reduce(
          (sum, one, i) => sum + (i === index ? 0 : known.meetings(way, one) * COST.meeting),
          0,
        );
      [ways[index]] = least(known.between(cells[from] as number, cells[to] as number), cost);
    }
    return ways;
  }

  /** Itself, where the node may not go there, or things would be no better than `limit`. */
  moved(node: number, cell: number, limit?: number): Drawing {
    const { fixed } = this.problem;
    if (fixed.includes(cell) || this.cells[node] === cell) return this;
    const cells = [...this.cells];
    const there = cells.indexOf(cell);
    if (there >= 0) cells[there] = cells[node] as number;
    cells[node] = cell;
    const moved = new Drawing(this.problem, cells, this.known, limit);
    return limit !== undefined && moved.cost >= limit ? this : moved;
  }
}

/** The first of those for which the cost is least. */
function least<T>(all: readonly T[], cost: (one: T) => number): [T, number] {
  const costs = all.map(cost);
  const lowest = Math.min(...costs);
  return [all[costs.indexOf(lowest)] as T, lowest];
}

const countIn = (taken: ReadonlySet<number>, cells: readonly number[]) =>
  cells.reduce((count, cell) => count + (taken.has(cell) ? 1 : 0), 0);

/** A line from cell to cell, and the cells between whose dots it would run over. */
type Way = { number: number; points: Point[]; cost: number; over: number[] };

/** Every line that was ever tried, reckoned once. */
class Ways {
  readonly #between = new Map<number, readonly Way[]>();
  readonly #meetings = new Map<number, number>();
  #count = 0;

  constructor(readonly grid: Grid) {}

  between(from: number, to: number): readonly Way[] {
    const key = from * this.grid.columns * this.grid.rows + to;
    const known = this.#between.get(key);
    if (known) return known;
    const made = bends(centerOf(this.grid, from), centerOf(this.grid, to)).map((points) =>
      this.#way(points, from, to),
    );
    this.#between.set(key, made);
    return made;
  }

  #way(points: Point[], from: number, to: number): Way {
    const long = segments(points).reduce(
      (sum, [a, b]) => sum + Math.hypot(a[0] - b[0], a[1] - b[1]),
      0,
    );
    const over = listCells(this.grid).filter(
      (cell) =>
        cell !== from && cell !== to && distance(points, centerOf(this.grid, cell)) < CLEARANCE,
    );
    this.#count += 1;
    return {
      number: this.#count,
      points,
      cost: (long / this.grid.height) ** 1.5 * COST.length,
      over,
    };
  }

  meetings(one: Way, other: Way): number {
    const key = one.number * 0x10000 + other.number;
    const known = this.#meetings.get(key);
    if (known !== undefined) return known;
    const count = segments(one.points)
      .flatMap((a) => segments(other.points).map((b) => meet(a, b)))
      .reduce((sum, one) => sum + one, 0);
    this.#meetings.set(key, count);
    return count;
  }
}
