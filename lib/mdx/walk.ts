import type { Nodes } from "mdast";

/**
 * Looks at a part of a text and at all parts in it, as they are read. Every plugin does so in every
 * article, and unist-util-visit, which also knows ways to stop and skip, takes five times as long.
 */
export function walk(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ("children" in node) for (const child of node.children) walk(child, look);
}
