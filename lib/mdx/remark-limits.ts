import type { Nodes, Root, Table } from "mdast";
import type { VFile } from "vfile";
import { outputOf } from "./output-size";
import { report } from "./report";

const MAX_DEPTH = 32;
/** Each becomes an element or a text, which takes the development server half a millisecond. */
const MAX_NODES = 3000;
const MAX_CELLS = 1500;
const MAX_CITATIONS = 300;
const MAX_OUTPUT = 500_000;

/** Cards and figures become a hundred times as long as the components that place them. */
const MAX_PLACED = 60;
const PLACED: ReadonlySet<string | null> = new Set(["Quote", "Figure"]);

/**
 * Stops at a text that would take too long to process, or become too large a page. Runs first, and walks with a stack,
 * since later plugins are recursive.
 */
export function remarkLimits() {
  return (tree: Root, file: VFile): void => {
    const total: Total = { nodes: 0, cells: 0, citations: 0, placed: 0, output: 0 };
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, depth } = next;
      add(node, total);
      const explanation = problemOf(total, depth);
      if (explanation) {
        report(file, node, "limit", ...explanation);
        throw file.messages.at(-1);
      }
      if (!("children" in node)) continue;
      for (const child of node.children.toReversed()) {
        // A bare address has no position of its own, but an error needs one.
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

/** The number of cells on the page: every row is as long as the longest. */
const cellsOf = ({ children }: Table) =>
  children.length * Math.max(...children.map((row) => row.children.length), 0);

function problemOf(
  { nodes, cells, citations, placed, output }: Total,
  depth: number,
): readonly [problem: string, fix: string] | undefined {
  const split = "Split the article in two.";
  if (depth > MAX_DEPTH)
    return [`This text is nested more than ${MAX_DEPTH} levels deep.`, "Write it more simply."];
  if (nodes > MAX_NODES) return [`This text has more than ${MAX_NODES} Markdown elements.`, split];
  if (cells > MAX_CELLS)
    return [`The tables of this text have more than ${MAX_CELLS} cells.`, split];
  if (citations > MAX_CITATIONS)
    return [
      `This text has more than ${MAX_CITATIONS} citations.`,
      "Cite once for several sentences of one source, or split the article in two.",
    ];
  if (output > MAX_OUTPUT) return ["This text would become a page of more than 500 kB.", split];
  if (placed > MAX_PLACED)
    return [`This text has more than ${MAX_PLACED} cards and figures.`, "Link to them instead."];
  return undefined;
}
