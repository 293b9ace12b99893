import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";

declare module "mdast" {
  interface Data {
    /** The season that gives this part of the text away: that of the nearest cover around it. */
    reveals?: string;
  }
}

/** Tells every part of the text below a `<Spoiler after="daredevil/2">` which season reveals it. */
export function remarkCovers() {
  return (tree: Root): void => {
    visit(tree, "mdxJsxFlowElement", (cover) => {
      const after = cover.attributes.find((one) => "name" in one && one.name === "after")?.value;
      if (cover.name !== "Spoiler" || typeof after !== "string") return;
      for (const child of cover.children)
        visit(child as Nodes, (node) => {
          // Where covers stand in each other, the outer one comes first and the inner one wins.
          node.data = { ...node.data, reveals: after };
        });
    });
  };
}
