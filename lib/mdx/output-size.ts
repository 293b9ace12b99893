import type { Nodes } from "mdast";

/** A character of the text becomes at most six: `"` is `&quot;`. */
const PER_CHARACTER = 6;

/** The markup of a `[[link]]` in addition to its words: an address, and for wanted articles a title. */
const PER_LINK = 450;

/** The maximum size of the markup around a node, in characters, by its type or its name. */
const PER_NODE: ReadonlyMap<string, number> = new Map([
  ["heading", 500],
  ["link", 120],
  ["Cite", 150],
  ["Uncited", 120],
  ["Spoiler", 900],
  ["Quote", 6000],
  ["Figure", 3000],
]);
const PER_OTHER_NODE = 30;

/**
 * An upper bound for the size of a node on its page, in characters, without its children. It is known before anything
 * is rendered, and prevents a short text from becoming a huge page.
 */
export function outputOf(node: Nodes): number {
  const name = "name" in node && node.name ? node.name : node.type;
  const own = PER_NODE.get(name) ?? PER_OTHER_NODE;
  if (node.type === "link") return own + node.url.length * PER_CHARACTER;
  if (node.type === "text")
    return node.value.length * PER_CHARACTER + (node.value.split("[[").length - 1) * PER_LINK;
  return "value" in node ? own + node.value.length * PER_CHARACTER : own;
}
