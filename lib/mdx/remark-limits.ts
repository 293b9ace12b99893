import type { Nodes, Root, Table } from "mdast";
import type { VFile } from "vfile";
import { outputOf } from "./output-size";
import { report } from "./report";

const MAX_DEPTH = 32;
/** Each becomes an element or a text, which the development server takes half a millisecond for. */
const MAX_NODES = 3000;
const MAX_CELLS = 1500;
const MAX_CITATIONS = 300;
const MAX_OUTPUT = 500_000;

/** What becomes a hundred times as long as the words that place it. */
const MAX_PLACED = 60;
const PLACED: ReadonlySet<string | null> = new Set(["Quote", "Figure"]);

/**
 * Stops at a text that would take too long, or become too long, further on. Comes first, and walks with a
 * stack: whatever runs behind may call itself for what stands in each other.
 */
export function remarkLimits() {
  return (tree: Root, file: VFile): void => {
    const total: Total = { nodes: 0, cells: 0, citations: 0, placed: 0, output: 0 };
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      add(node, total);
      const told = problemOf(total, depth);
      if (told) {
        report(file, node, "limit", ...told);
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

type Total = { nodes: number; cells: number; citations: number; placed: number; output: number };

function add(node: Nodes, total: Total): void {
  total.nodes += 1;
  total.output += outputOf(node);
  if (node.type === "table") total.cells += cellsOf(node);
  if (node.type === "mdxJsxFlowElement" && PLACED.has(node.name)) total.placed += 1;
  if (node.type === "mdxJsxTextElement" && node.name === "Cite") total.citations += 1;
}

/** Cells as they are shown: every row is filled up to the columns of the first. */
const cellsOf = ({ children }: Table) =>
  children.length * Math.max(...children.map((row) => row.children.length), 0);

function problemOf(
  { nodes, cells, citations, placed, output }: Total,
  depth: number,
): readonly [problem: string, fix: string] | undefined {
  const split = "Split the article in two.";
  if (depth > MAX_DEPTH)
    return [
      `Parts of this text stand more than ${MAX_DEPTH} deep in each other.`,
      "Write it more simply.",
    ];
  if (nodes > MAX_NODES) return [`This text has more than ${MAX_NODES} parts.`, split];
  if (cells > MAX_CELLS)
    return [`The tables of this text have more than ${MAX_CELLS} cells.`, split];
  if (citations > MAX_CITATIONS)
    return [
      `This text cites more than ${MAX_CITATIONS} times.`,
      "Cite once for several sentences of one source, or split the article in two.",
    ];
  if (output > MAX_OUTPUT) return ["This text would become a page of more than 500 kB.", split];
  if (placed > MAX_PLACED)
    return [
      `More than ${MAX_PLACED} cards and figures stand in this text.`,
      "Link to them instead.",
    ];
  return undefined;
}
