import type { Nodes, Parents, Root, Text } from "mdast";
import type { MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point } from "unist";
import type { VFile } from "vfile";
import { type AlignedText, alignText } from "./align-text";
import { explainBrackets } from "./explain-brackets";
import { revealsOf } from "./remark-spoilers";
import { report } from "./report";
import { walk } from "./walk";

/** A link as written: `[[target]]` or `[[target|label]]`. */
export type WikiLink = {
  target: string;
  label: string | undefined;
  place: Point | undefined;
  /** The seasons that reveal it, if it is inside spoilers. */
  reveals: readonly string[];
};

/** A link: its target and its label. Escaped brackets match too, except in a text that `withoutEscaped` returned. */
export const LINK = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/g;

/**
 * `[[Jessica Jones]]` → `<WikiLink to="Jessica Jones"/>`, `[[midland-circle|the building]]` →
 * `<WikiLink to="midland-circle">the building</WikiLink>`; lists them in `file.data.wikiLinks`.
 * Runs after the allow-list, so `WikiLink` cannot be written by hand. The wiki resolves the target later. Brackets that
 * are not a link are errors, since readers would see them.
 */
export function remarkWikiLinks() {
  return (tree: Root, file: VFile): void => {
    const links: WikiLink[] = [];
    walk(tree, (node) => {
      if (!("children" in node) || !node.children.some(hasBrackets)) return;
      const parts = (node.children as Nodes[]).map((child) =>
        hasBrackets(child) ? splitText(child, file) : { nodes: [child], links: [], strays: [] },
      );
      node.children = parts.flatMap(({ nodes }) => nodes) as Parents["children"];
      links.push(...parts.flatMap((part) => part.links));
      const strays = parts.flatMap((part) => part.strays);
      // The end of a broken link is reported together with its start.
      const opening = strays.filter(({ opens }) => opens);
      for (const { place, rest, opens } of opening.length > 0 ? opening : strays)
        report(file, place, "brackets", ...explainBrackets(opens ? rest : "]]"));
    });
    file.data.wikiLinks = links;
  };
}

const hasBrackets = (node: Nodes): node is Text =>
  node.type === "text" && /\[\[|\]\]/.test(node.value);

/** Two brackets that are not part of a link. */
type StrayBrackets = { place: Point; rest: string; opens: boolean };

type Split = { nodes: Nodes[]; links: WikiLink[]; strays: StrayBrackets[] };

function splitText(node: Text, file: VFile): Split {
  const { start, end } = node.position ?? {};
  const written = String(file).slice(start?.offset ?? 0, end?.offset ?? 0);
  const aligned = alignText(written, node.value);
  const open = withoutEscaped(node.value, aligned);
  const pointOf = (index: number) => pointAt(start, written, aligned.offsetOf(index));
  const split: Split = { nodes: [], links: [], strays: [] };
  const addText = (from: number, to: number) => {
    if (to > from) split.nodes.push(textNode(node.value.slice(from, to), node));
    for (const { index, 0: marks } of open.slice(from, to).matchAll(/\[\[|\]\]/g)) {
      const rest = open.slice(from + index).split("\n\n", 1)[0] ?? "";
      split.strays.push({ place: pointOf(from + index), rest, opens: marks === "[[" });
    }
  };
  let last = 0;
  for (const match of open.matchAll(LINK)) {
    // A link without an article stays text and is reported.
    const target = (match[1] ?? "").trim();
    const label = match[2]?.trim();
    const place = pointOf(match.index);
    addText(last, match.index);
    last = match.index;
    if (target === "" || target.startsWith("#")) continue;
    split.links.push({ target, label, place, reveals: revealsOf(node) });
    split.nodes.push(linkElement(target, label, node));
    last = match.index + match[0].length;
  }
  addText(last, node.value.length);
  return split;
}

/** Replaces an escaped bracket. */
const PLAIN = "\uFFFC";

/** The text with each escaped bracket replaced, so that no link is found there. */
export function withoutEscaped(text: string, { isEscaped }: AlignedText): string {
  return text.replace(/[[\]]/g, (bracket, index: number) => (isEscaped(index) ? PLAIN : bracket));
}

/** The parts of a split text addText its spoiler data. */
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

function pointAt(start: Point | undefined, written: string, offset: number): Point {
  const { line = 1, column = 1, offset: from = 0 } = start ?? {};
  const before = written.slice(0, offset).split("\n");
  const last = before.at(-1) ?? "";
  return {
    line: line + before.length - 1,
    column: before.length > 1 ? last.length + 1 : column + last.length,
    offset: from + offset,
  };
}
