import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Point } from "unist";
import type { VFile } from "vfile";
import { revealsOf } from "./remark-spoilers";
import { walk } from "./walk";

/** A reference to a record or address in the text, and its position. */
export type CollectedReference = {
  name: string;
  place: Point | undefined;
  /** The seasons that reveal it, if it is inside spoilers. */
  reveals?: readonly string[];
  /** For a citation inside spoilers: the number of the outermost one, from 1 in the order of the text. */
  spoiler?: number;
};

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Lists the references in the text: `file.data.citations` (source ids, one for each `<Cite>`), `file.data.quotes`,
 * `file.data.figures`, `file.data.spoilers`, `file.data.addresses`. For links between citations and references, each
 * public `<Cite>` gets `occurrence` (its number among the public citations of that source, from 1), each outermost
 * `<Spoiler>` gets `number`, and a `<Quote>` inside one gets `hidden`: browsers open a spoiler if an address points
 * into it, so nothing inside has an address.
 */
export function remarkCollectReferences() {
  return (tree: Root, file: VFile): void => {
    const citations: CollectedReference[] = [];
    const quotes: CollectedReference[] = [];
    const figures: CollectedReference[] = [];
    const spoilers: CollectedReference[] = [];
    const addresses: CollectedReference[] = [];
    const countBySource = new Map<string, number>();
    let outermost = 0;
    walk(tree, (element) => {
      if (element.type === "link")
        addresses.push({ name: element.url, place: element.position?.start });
      if (element.type !== "mdxJsxFlowElement" && element.type !== "mdxJsxTextElement") return;
      const place = element.position?.start;
      const reveals = revealsOf(element);
      if (element.name === "Quote") {
        quotes.push({ name: prop(element, "id"), place, reveals });
        if (reveals.length > 0) setProp(element, "hidden", "");
      }
      if (element.name === "Figure") figures.push({ name: prop(element, "image"), place, reveals });
      if (element.name === "Spoiler") {
        spoilers.push({ name: prop(element, "after"), place });
        if (reveals.length === 0) {
          outermost += 1;
          setProp(element, "number", outermost);
        }
      }
      if (element.name !== "Cite") return;
      const source = prop(element, "source");
      if (reveals.length > 0) {
        citations.push({ name: source, place, reveals, spoiler: outermost });
        return;
      }
      citations.push({ name: source, place });
      const occurrence = (countBySource.get(source) ?? 0) + 1;
      countBySource.set(source, occurrence);
      setProp(element, "occurrence", occurrence);
    });
    Object.assign(file.data, { citations, quotes, figures, spoilers, addresses });
  };
}

function prop(element: Element, name: string): string {
  const found = element.attributes.find((a) => a.type === "mdxJsxAttribute" && a.name === name);
  return typeof found?.value === "string" ? found.value : "";
}

function setProp(element: Element, name: string, value: number | string): void {
  element.attributes.push({ type: "mdxJsxAttribute", name, value: String(value) });
}
