import {
  centerOf,
  disturbance,
  type Edge,
  type EdgePath,
  EdgePaths,
  type Grid,
} from "./edge-paths";
import type { Point } from "./segments";

export type GridProblem = {
  grid: Grid;
  nodes: number;
  /** The cells of the first nodes; the others are placed around them. */
  fixed: readonly number[];
  edges: readonly Edge[];
};

const COST = { blocked: 4000, disturbance: 200 };
const EMPTY = -1;

/**
 * One placement of nodes in the cells of a grid with paths between them, and its cost: it is lower
 * with shorter lines, and with fewer lines that cross or hide another or a dot. Each change updates the
 * cost; it takes as many comparisons as the lines that it moves times all lines.
 */
export class GridDrawing {
  readonly cells: number[];
  readonly paths: EdgePath[] = [];
  cost = 0;
  /** How many pairs of lines were compared so far. */
  work = 0;
  readonly #edgePaths: EdgePaths;
  /** cell → the node in it. */
  readonly #nodeAt: Int32Array;
  /** cell → how many lines cross it. */
  readonly #passing: Int32Array;
  readonly #edgesOf: number[][];
  readonly #drawn: Uint8Array;
  /** edge × edge → how much their lines disturb each other; of lines that are drawn. */
  readonly #disturbed: Float64Array;

  constructor(readonly problem: GridProblem) {
    const { grid, nodes, edges } = problem;
    const size = grid.columns * grid.rows;
    this.#edgePaths = new EdgePaths(grid);
    this.cells = start(problem);
    this.#nodeAt = new Int32Array(size).fill(EMPTY);
    this.#passing = new Int32Array(size);
    this.#drawn = new Uint8Array(edges.length);
    this.#disturbed = new Float64Array(edges.length ** 2);
    for (const [node, cell] of this.cells.entries()) this.#nodeAt[cell] = node;
    this.#edgesOf = Array.from({ length: nodes }, () => []);
    for (const [edge, { ends }] of edges.entries())
      for (const end of ends) this.#edgesOf[end]?.push(edge);
    for (const edge of edges.keys()) this.#draw(edge, this.#shortest(edge));
  }

  /** How many lines cross a dot that is not one of their ends. */
  get blocked(): number {
    return this.cells.reduce((sum, cell) => sum + (this.#passing[cell] as number), 0);
  }

  /**
   * Makes a random change: mostly it moves a node to another cell, often near a connected node,
   * and swaps it with the node there; or it changes the path of an edge.
   * @returns a function that undoes the change
   */
  change(random: () => number): () => void {
    const { nodes, fixed, edges } = this.problem;
    const free = nodes - fixed.length;
    this.work += 1;
    if (free > 0 && random() < 0.6) {
      const node = fixed.length + Math.floor(random() * free);
      return this.#move(node, this.#target(node, random));
    }
    const edge = Math.floor(random() * edges.length);
    const paths = this.#pathsOf(edge);
    return this.#reroute(edge, paths[Math.floor(random() * paths.length)] as EdgePath);
  }

  #target(node: number, random: () => number): number {
    const { columns, rows } = this.problem.grid;
    const own = this.#edgesOf[node] as number[];
    if (own.length === 0 || random() < 0.2) return Math.floor(random() * columns * rows);
    const { ends } = this.problem.edges[own[Math.floor(random() * own.length)] as number] as Edge;
    const other = this.cells[ends[0] === node ? ends[1] : ends[0]] as number;
    const near = (at: number, count: number) =>
      Math.min(count - 1, Math.max(0, at + Math.floor(random() * 5) - 2));
    const column = near(other % columns, columns);
    return near(Math.floor(other / columns), rows) * columns + column;
  }

  #move(node: number, cell: number): () => void {
    const from = this.cells[node] as number;
    const other = this.#nodeAt[cell] as number;
    const isFixed = other !== EMPTY && other < this.problem.fixed.length;
    if (cell === from || isFixed) return () => {};
    const moved = new Set([...(this.#edgesOf[node] ?? []), ...(this.#edgesOf[other] ?? [])]);
    const restore = this.#erase([...moved]);
    this.#place(node, cell, other, from);
    for (const edge of moved) this.#draw(edge, this.#shortest(edge));
    return () => {
      this.#place(node, from, other, cell);
      restore();
    };
  }

  #reroute(edge: number, path: EdgePath): () => void {
    if (path === this.paths[edge]) return () => {};
    const restore = this.#erase([edge]);
    this.#draw(edge, path);
    return restore;
  }

  /** Moves a node to a cell, and the node in that cell, if any, to the old cell. */
  #place(node: number, cell: number, other: number, from: number): void {
    const passing = (at: number) => (this.#passing[at] as number) * COST.blocked;
    if (other === EMPTY) this.cost += passing(cell) - passing(from);
    else this.cells[other] = from;
    this.cells[node] = cell;
    this.#nodeAt[cell] = node;
    this.#nodeAt[from] = other;
  }

  #pathsOf(edge: number): readonly EdgePath[] {
    const { ends } = this.problem.edges[edge] as Edge;
    return this.#edgePaths.between(this.cells[ends[0]] as number, this.cells[ends[1]] as number);
  }

  /** The best path by length and crossed dots; later changes find one with fewer crossings. */
  #shortest(edge: number): EdgePath {
    let best: EdgePath | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const path of this.#pathsOf(edge)) {
      const cost = this.#ownCost(path);
      if (cost < least) [best, least] = [path, cost];
    }
    return best as EdgePath;
  }

  #ownCost({ cost, over }: EdgePath): number {
    const nodeAt = this.#nodeAt;
    let sum = cost;
    for (let at = 0; at < over.length; at++)
      if (nodeAt[over[at] as number] !== EMPTY) sum += COST.blocked;
    return sum;
  }

  /** Most of a layout's time is spent here: nothing is allocated, and fields are read once. */
  #draw(edge: number, path: EdgePath): void {
    const { edges } = this.problem;
    const { paths } = this;
    const [drawn, table, count] = [this.#drawn, this.#disturbed, edges.length];
    const own = edges[edge] as Edge;
    let disturbed = 0;
    for (let other = 0; other < count; other++) {
      if (drawn[other] === 0) continue;
      const both = disturbance(own, path, edges[other] as Edge, paths[other] as EdgePath);
      table[edge * count + other] = both;
      table[other * count + edge] = both;
      disturbed += both;
    }
    this.work += count;
    this.cost += this.#ownCost(path) + disturbed * COST.disturbance;
    drawn[edge] = 1;
    this.#setPath(edge, path, 1);
  }

  /** @returns a function that restores them, once the nodes are in their old cells */
  #erase(moved: readonly number[]): () => void {
    const { cost, problem } = this;
    const count = problem.edges.length;
    const before = moved.map((edge) => ({
      edge,
      path: this.paths[edge] as EdgePath,
      row: this.#disturbed.slice(edge * count, (edge + 1) * count),
    }));
    for (const { edge, path, row } of before) {
      this.#drawn[edge] = 0;
      let disturbed = 0;
      for (let other = 0; other < count; other++)
        if (this.#drawn[other] === 1) disturbed += row[other] as number;
      this.cost -= this.#ownCost(path) + disturbed * COST.disturbance;
      this.#setPath(edge, path, -1);
    }
    return () => {
      for (const { edge } of before) this.#setPath(edge, this.paths[edge] as EdgePath, -1);
      for (const { edge, path, row } of before) {
        for (let other = 0; other < count; other++)
          this.#setDisturbed(edge, other, row[other] as number);
        this.#setPath(edge, path, 1);
      }
      this.cost = cost;
    };
  }

  #setDisturbed(edge: number, other: number, disturbed: number): void {
    const count = this.problem.edges.length;
    this.#disturbed[edge * count + other] = disturbed;
    this.#disturbed[other * count + edge] = disturbed;
  }

  #setPath(edge: number, path: EdgePath, by: 1 | -1): void {
    this.paths[edge] = path;
    for (const cell of path.over) this.#passing[cell] = (this.#passing[cell] as number) + by;
  }
}

/** The cell of each node at the start; nodes that are not fixed start nearest to the middle. */
function start({ grid, nodes, fixed }: GridProblem): number[] {
  const middle: Point = [(grid.columns * grid.width) / 2, (grid.rows * grid.height) / 2];
  const far = (cell: number) => {
    const [x, y] = centerOf(grid, cell);
    return Math.hypot(x - middle[0], y - middle[1]);
  };
  const free = Array.from({ length: grid.columns * grid.rows }, (_, cell) => cell)
    .filter((cell) => !fixed.includes(cell))
    .sort((a, b) => far(a) - far(b) || a - b);
  return [...fixed, ...free].slice(0, nodes);
}
