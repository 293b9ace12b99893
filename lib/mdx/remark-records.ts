import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point } from "unist";
import type { VFile } from "vfile";
import { revealsOf } from "./remark-covers";
import { walk } from "./walk";

/** A record that the text names, and where it names it. */
export type Mention = {
  name: string;
  place: Point | undefined;
  /** The seasons that give it away, where it stands under covers. */
  reveals?: readonly string[];
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Numbers the citations in the order in which their sources first appear, and lists what the text
 * names: `file.data.citations` (source ids, one for each `<Cite>`), `file.data.quotes`,
 * `file.data.figures`, `file.data.spoilers`, `file.data.addresses`. Each `<Cite>` gets `number` (its source's place in the reference list, from
 * 1) and `occurrence` (which mention of that source it is, from 1), for links both ways.
 */
export function remarkRecords() {
  return (tree: Root, file: VFile): void => {
    const citations: Mention[] = [];
    const quotes: Mention[] = [];
    const figures: Mention[] = [];
    const spoilers: Mention[] = [];
    const addresses: Mention[] = [];
    const countBySource = new Map<string, number>();
    walk(tree, (element) => {
      if (element.type === "link")
        addresses.push({ name: element.url, place: element.position?.start });
      if (element.type !== "mdxJsxFlowElement" && element.type !== "mdxJsxTextElement") return;
      const place = element.position?.start;
      const reveals = revealsOf(element);
      if (element.name === "Quote") quotes.push({ name: prop(element, "id"), place, reveals });
      if (element.name === "Figure") figures.push({ name: prop(element, "image"), place, reveals });
      if (element.name === "Spoiler") spoilers.push({ name: prop(element, "after"), place });
      if (element.name !== "Cite") return;
      const source = prop(element, "source");
      citations.push({ name: source, place });
      const occurrence = (countBySource.get(source) ?? 0) + 1;
      countBySource.set(source, occurrence);
      setProp(element, "number", [...countBySource.keys()].indexOf(source) + 1);
      setProp(element, "occurrence", occurrence);
    });
    Object.assign(file.data, { citations, quotes, figures, spoilers, addresses });
  };
}

function prop(element: Element, name: string): string {
  const found = element.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name);
  return typeof found?.value === "string" ? found.value : "";
}

function setProp(element: Element, name: string, value: number): void {
  element.attributes.push({ type: "mdxJsxAttribute", name, value: String(value) });
}
