import type { Root } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Node, Parent } from "unist";
import { visit } from "unist-util-visit";

/**
 * Sorts adjacent citations by number.
 * @param references the sources of the article, number 1 first
 */
export function remarkSortCitations(references: readonly string[]) {
  const numberBySource = new Map(references.map((source, index) => [source, index + 1]));
  return (tree: Root): void =>
    visit(tree, (node) => {
      if ("children" in node) for (const run of listRuns(node)) sortRun(node, run, numberBySource);
    });
}

/** The indexes of adjacent citations in a parent, one list for each run. */
function listRuns({ children }: Parent): number[][] {
  const runs: number[][] = [[]];
  for (const [index, child] of children.entries()) {
    if (isCite(child)) runs.at(-1)?.push(index);
    else if (!isBlank(child)) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function sortRun(
  parent: Parent,
  run: readonly number[],
  numberBySource: ReadonlyMap<string, number>,
): void {
  const numberOf = (cite: MdxJsxTextElement) => numberBySource.get(sourceOf(cite)) ?? 0;
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

function sourceOf({ attributes }: MdxJsxTextElement): string {
  const found = attributes.find((one) => one.type === "mdxJsxAttribute" && one.name === "source");
  return typeof found?.value === "string" ? found.value : "";
}
