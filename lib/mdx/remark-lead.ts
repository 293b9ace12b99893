import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";

/**
 * Wraps the text before the first heading in `<Lead>` and the rest in `<Sections>`, so that a page can put the infobox
 * between the two, which works on narrow and wide screens.
 */
export function remarkLead() {
  return (tree: Root): void => {
    const first = tree.children.findIndex((node) => node.type === "heading");
    const cut = first < 0 ? tree.children.length : first;
    tree.children = [
      wrap("Lead", tree.children.slice(0, cut)),
      wrap("Sections", tree.children.slice(cut)),
    ];
  };
}

function wrap(name: string, children: RootContent[]): MdxJsxFlowElement {
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: [],
    children: children as MdxJsxFlowElement["children"],
  };
}
