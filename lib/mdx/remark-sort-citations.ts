import type { Root } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Node, Parent } from "unist";
import { visit } from "unist-util-visit";

/** Where citations stand side by side, the lowest number comes first, in whatever order they were written. */
export function remarkSortCitations() {
  return (tree: Root): void =>
    visit(tree, (node) => {
      if ("children" in node) for (const run of listRuns(node)) sortRun(node, run);
    });
}

/** The places of citations in a parent, those side by side in one list. */
function listRuns({ children }: Parent): number[][] {
  const runs: number[][] = [[]];
  for (const [index, child] of children.entries()) {
    if (isCite(child)) runs.at(-1)?.push(index);
    else if (!isBlank(child)) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function sortRun(parent: Parent, run: readonly number[]): void {
  const sorted = run
    .map((index) => parent.children[index] as MdxJsxTextElement)
    .sort((a, b) => numberOf(a) - numberOf(b));
  for (const [position, index] of run.entries())
    parent.children[index] = sorted[position] as MdxJsxTextElement;
}

const isCite = (node: Node) =>
  node.type === "mdxJsxTextElement" && (node as MdxJsxTextElement).name === "Cite";

const isBlank = (node: Node) =>
  node.type === "text" && !(node as Node & { value: string }).value.trim();

const numberOf = ({ attributes }: MdxJsxTextElement) =>
  Number(attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "number")?.value);
