import type { Nodes, Root, Table } from "mdast";
import type { VFile } from "vfile";
import { refuse } from "./refuse";

const MAX_DEPTH = 32;
const MAX_NODES = 20_000;
const MAX_CELLS = 4000;

/** What becomes a hundred times as long as the words that place it. */
const MAX_PLACED = 60;
const PLACED: ReadonlySet<string | null> = new Set(["Quote", "Figure"]);

/**
 * Stops at a text that would take too long, or become too long, further on. Comes first, and walks with a
 * stack: whatever runs behind may call itself for what stands in each other.
 */
export function remarkLimits() {
  return (tree: Root, file: VFile): void => {
    const total = { nodes: 0, cells: 0, placed: 0 };
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      total.nodes += 1;
      if (node.type === "table") total.cells += cellsOf(node);
      if (node.type === "mdxJsxFlowElement" && PLACED.has(node.name)) total.placed += 1;
      const told = excessOf(total, depth);
      if (told) {
        refuse(file, node, "limit", ...told);
        throw file.messages.at(-1);
      }
      if (!("children" in node)) continue;
      for (const child of node.children.toReversed()) {
        // What a bare address became has no place of its own; a refusal needs one.
        if (node.position) child.position ??= node.position;
        waiting.push({ node: child, depth: depth + 1 });
      }
    }
  };
}

/** Cells as they are shown: every row is filled up to the columns of the first. */
const cellsOf = ({ children }: Table) =>
  children.length * Math.max(...children.map((row) => row.children.length), 0);

function excessOf(
  { nodes, cells, placed }: { nodes: number; cells: number; placed: number },
  depth: number,
): readonly [problem: string, mend: string] | undefined {
  const split = "Split the article in two.";
  if (depth > MAX_DEPTH)
    return [
      `Parts of this text stand more than ${MAX_DEPTH} deep in each other.`,
      "Write it more simply.",
    ];
  if (nodes > MAX_NODES) return [`This text has more than ${MAX_NODES} parts.`, split];
  if (cells > MAX_CELLS)
    return [`The tables of this text have more than ${MAX_CELLS} cells.`, split];
  if (placed > MAX_PLACED)
    return [
      `More than ${MAX_PLACED} cards and figures stand in this text.`,
      "Link to them instead.",
    ];
  return undefined;
}
