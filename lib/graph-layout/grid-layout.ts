import { centerOf, type EdgePath } from "./edge-paths";
import { GridDrawing, type GridProblem } from "./grid-drawing";
import type { Point } from "./segments";

export type Layout = {
  points: Point[];
  paths: EdgePath[];
  /** How many lines cross a dot that is not one of their ends. */
  blocked: number;
  /** How many pairs of lines were compared. */
  work: number;
};

/** From so hot that a crossing hardly matters to so cold that no change for the worse is accepted. */
const HEAT = { first: 1000, last: 20 };

/**
 * Places nodes in the cells of a grid and connects them by lines with 45° corners, by simulated annealing: nodes
 * move and lines take other paths if that makes the drawing better, and at first also if it does
 * not. The same problem always has the same layout.
 * @param work how many pairs of lines may be compared, except for the last change: the time does not grow with the problem
 * @param seed a different number gives a different layout
 */
export function layOut(problem: GridProblem, work: number, seed = 0): Layout {
  const random = randomNumbers(seed);
  const drawing = new GridDrawing(problem);
  const copy = () => ({
    cost: drawing.cost,
    blocked: drawing.blocked,
    cells: [...drawing.cells],
    paths: [...drawing.paths],
  });
  let best = copy();
  while (drawing.work < work) {
    const heat = HEAT.first * (HEAT.last / HEAT.first) ** (drawing.work / work);
    const before = drawing.cost;
    const undo = drawing.change(random);
    if (drawing.cost > before && random() >= Math.exp((before - drawing.cost) / heat)) undo();
    else if (drawing.cost < best.cost - 1e-6) best = copy();
  }
  const points = best.cells.map((cell) => centerOf(problem.grid, cell));
  return { points, paths: best.paths, blocked: best.blocked, work: drawing.work };
}

/** Pseudorandom numbers from 0 to 1, the same for each seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = 0x5eed + seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
