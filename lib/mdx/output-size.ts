import type { Nodes } from "mdast";

/** A character of the text becomes six at most: `"` is `&quot;`. */
const PER_CHARACTER = 6;

/** What becomes of a `[[link]]` beside its words: an address, and for wanted articles a title. */
const PER_LINK = 450;

/** What the markup around a part of the text takes at most, in characters, by its type or its name. */
const PER_NODE: ReadonlyMap<string, number> = new Map([
  ["heading", 250],
  ["link", 120],
  ["Cite", 150],
  ["Uncited", 120],
  ["Spoiler", 900],
  ["Quote", 6000],
  ["Figure", 3000],
]);
const PER_OTHER_NODE = 30;

/**
 * How long a part of the text can become on its page, in characters, without what stands in it. More than it
 * will be: it stops a short text from becoming a huge page, and is known before anything is rendered.
 */
export function outputOf(node: Nodes): number {
  const name = "name" in node && node.name ? node.name : node.type;
  const own = PER_NODE.get(name) ?? PER_OTHER_NODE;
  if (node.type === "link") return own + node.url.length * PER_CHARACTER;
  if (node.type === "text")
    return node.value.length * PER_CHARACTER + (node.value.split("[[").length - 1) * PER_LINK;
  return "value" in node ? own + node.value.length * PER_CHARACTER : own;
}
