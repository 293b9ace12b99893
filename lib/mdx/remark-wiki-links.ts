import type { Nodes, Parents, Root, Text } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point } from "unist";
import type { VFile } from "vfile";
import { revealsOf } from "./remark-covers";
import { walk } from "./walk";

/** A link as its author wrote it: `[[target]]` or `[[target|label]]`. */
export type WikiLink = {
  target: string;
  label: string | undefined;
  place: Point | undefined;
  /** The seasons that give it away, where it stands under covers. */
  reveals: readonly string[];
};

const LINK = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/g;

/**
 * `[[Jessica Jones]]` → `<WikiLink to="Jessica Jones"/>`, `[[midland-circle|the building]]` →
 * `<WikiLink to="midland-circle">the building</WikiLink>`; lists them in `file.data.wikiLinks`.
 * Runs behind the allow-list, so `WikiLink` cannot be written by hand. Where the link leads is not
 * known here: the wiki resolves it.
 */
export function remarkWikiLinks() {
  return (tree: Root, file: VFile): void => {
    const links: WikiLink[] = [];
    const source = String(file);
    walk(tree, (node) => {
      if (!("children" in node) || !node.children.some(holdsLink)) return;
      node.children = (node.children as Nodes[]).flatMap((child) =>
        holdsLink(child) ? splitText(child, source, links) : [child],
      ) as Parents["children"];
    });
    file.data.wikiLinks = links;
  };
}

const holdsLink = (node: Nodes): node is Text => node.type === "text" && node.value.includes("[[");

function splitText(node: Text, source: string, links: WikiLink[]): Nodes[] {
  const parts: Nodes[] = [];
  let end = 0;
  for (const match of node.value.matchAll(LINK)) {
    const target = (match[1] ?? "").trim();
    const label = match[2]?.trim();
    if (match.index > end) parts.push(textNode(node.value.slice(end, match.index), node));
    const place = placeOf(node, match.index, source);
    links.push({ target, label, place, reveals: revealsOf(node) });
    parts.push(linkElement(target, label, node));
    end = match.index + match[0].length;
  }
  if (end < node.value.length) parts.push(textNode(node.value.slice(end), node));
  return parts;
}

/** What a text is parted into keeps its covers. */
const textNode = (value: string, { data }: Text): Text => ({
  type: "text",
  value,
  ...(data && { data }),
});

function linkElement(to: string, label: string | undefined, of: Text): MdxJsxTextElement {
  return {
    type: "mdxJsxTextElement",
    name: "WikiLink",
    attributes: [{ type: "mdxJsxAttribute", name: "to", value: to }],
    children: label ? [textNode(label, of)] : [],
    ...(of.data && { data: of.data }),
  };
}

/**
 * The text of a node differs from the file where characters are escaped, so the link is looked for
 * in the file: the same count of `[[` from the node's start.
 */
function placeOf(node: Text, index: number, source: string): Point | undefined {
  const start = node.position?.start;
  if (start?.offset === undefined) return undefined;
  const nth = node.value.slice(0, index).split("[[").length - 1;
  let offset = source.indexOf("[[", start.offset);
  for (let count = 0; count < nth && offset >= 0; count++)
    offset = source.indexOf("[[", offset + 2);
  if (offset < 0) return start;
  const before = source.slice(start.offset, offset).split("\n");
  const last = before.at(-1) ?? "";
  return {
    line: start.line + before.length - 1,
    column: before.length > 1 ? last.length + 1 : start.column + last.length,
    offset,
  };
}
