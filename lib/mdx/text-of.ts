import type { Nodes } from "mdast";
import { linkTargetText } from "./link-target-text";
import { walk } from "./walk";

/**
 * The text of a node as readers see it. A link counts as its label, or as its target if it has none.
 */
export function textOf(part: Nodes): string {
  const words: string[] = [];
  walk(part, (node) => {
    if (node.type === "text" || node.type === "inlineCode") words.push(node.value);
    if (node.type !== "mdxJsxTextElement" || node.name !== "WikiLink") return;
    const to = node.attributes.find((attribute) => "name" in attribute && attribute.name === "to");
    if (node.children.length === 0) words.push(linkTargetText(String(to?.value ?? "")));
  });
  return words.join("").trim();
}
