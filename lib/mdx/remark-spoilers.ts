import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { joinSeasons } from "../spoilers/watch-progress";

declare module "mdast" {
  interface Data {
    /** The seasons that reveal this part of the text, all of which have to be seen: those of every spoiler around it. */
    reveals?: readonly string[];
  }
}

/** A range of lines, from 1 and inclusive, and the season that reveals them. */
export type SpoilerSpan = { first: number; last: number; season: string };

/**
 * Marks every node inside a `<Spoiler after="daredevil/2">` with the seasons that reveal it. All other code gets this
 * from here: by node from `revealsOf`, by line from `file.data.spoilerSpans`.
 */
export function remarkSpoilers() {
  return (tree: Root, file: VFile): void => {
    const spans: SpoilerSpan[] = [];
    markSpoilers(tree, [], spans);
    file.data.spoilerSpans = spans;
  };
}

function markSpoilers(node: Nodes, reveals: readonly string[], spans: SpoilerSpan[]): void {
  if (reveals.length > 0) node.data = { ...node.data, reveals };
  const season = seasonOf(node);
  if (season && node.position)
    spans.push({ first: node.position.start.line, last: node.position.end.line, season });
  const inside = season ? joinSeasons([...reveals, season]) : reveals;
  if ("children" in node) for (const child of node.children) markSpoilers(child, inside, spans);
}

function seasonOf(node: Nodes): string | undefined {
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return undefined;
  const after = node.attributes.find((one) => "name" in one && one.name === "after")?.value;
  return node.name === "Spoiler" && typeof after === "string" ? after : undefined;
}

/** The seasons that reveal a node; empty if it is public. */
export const revealsOf = ({ data }: Pick<Nodes, "data">): readonly string[] => data?.reveals ?? [];
