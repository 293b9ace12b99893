import type { Nodes, Parents, Root } from "mdast";
import type { VFile } from "vfile";
import { linkTargetText } from "./link-target-text";
import { revealsOf } from "./remark-spoilers";
import { textOf } from "./text-of";

/** Text under one heading, for the search; the lead has no heading. */
export type SectionText = {
  heading: { id: string; text: string } | undefined;
  text: string;
  /** The seasons that reveal it, all of which have to be seen. */
  reveals: readonly string[];
};

type SectionPosition = Pick<SectionText, "heading" | "reveals">;

/** Nodes after which a word always ends. */
const ENDS_WORD: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "break",
  "code",
]);

/**
 * Lists the text in `file.data.sections`: one entry for each section (`##`), and one more for the text of each
 * `<Spoiler>` in it. A heading inside a spoiler is hidden too, and its section ends with the spoiler.
 */
export function remarkSections() {
  return (tree: Root, file: VFile): void => {
    const sections = new Map<string, SectionText>();
    const sectionAt = ({ heading, reveals }: SectionPosition) => {
      const key = JSON.stringify([heading?.id, reveals]);
      const section = sections.get(key) ?? { heading, text: "", reveals };
      sections.set(key, section);
      return section;
    };
    collectText(tree, { heading: undefined, reveals: [] }, sectionAt);
    for (const section of sections.values())
      section.text = section.text.replace(/\s+/g, " ").trim();
    file.data.sections = [...sections.values()];
  };
}

/** @param place updated at each heading */
function collectText(
  node: Nodes,
  place: SectionPosition,
  sectionAt: (place: SectionPosition) => SectionText,
): void {
  if (node.type === "heading" && node.depth <= 2) {
    place.heading = { id: idOf(node), text: textOf(node) };
    sectionAt(place);
    return;
  }
  const words = textOfNode(node);
  if (words) sectionAt(place).text += words;
  if ("children" in node && node.children.length > 0) {
    const inside = insideOf(node, place);
    for (const child of node.children) collectText(child, inside, sectionAt);
  }
  if (ENDS_WORD.has(node.type)) sectionAt(place).text += " ";
}

/** A spoiler has a position of its own, so that sections in it end with it. */
function insideOf({ children: [first] }: Parents, place: SectionPosition): SectionPosition {
  const reveals = first ? revealsOf(first) : place.reveals;
  return reveals.join() === place.reveals.join() ? place : { ...place, reveals };
}

const idOf = (node: Nodes) =>
  String((node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id ?? "");

/** The node's own words; for a link without a label, its target. */
function textOfNode(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  const isLink = node.type === "mdxJsxTextElement" && node.name === "WikiLink";
  return isLink && node.children.length === 0 ? linkTargetText(propOf(node, "to")) : "";
}

function propOf(node: Extract<Nodes, { attributes: unknown }>, name: string): string {
  const found = node.attributes.find((one) => "name" in one && one.name === name);
  return typeof found?.value === "string" ? found.value : "";
}
