import type { Nodes, Root } from "mdast";
import { EXIT, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import type { Mention } from "./remark-records";
import { textOf } from "./text-of";

const EVIDENCE: ReadonlySet<string | null> = new Set(["Cite", "Uncited"]);

/**
 * Looks at each statement of the text (a paragraph, or a table as a whole):
 * `file.data.unsourced` lists those without `<Cite>` or `<Uncited/>`, `file.data.uncited` those
 * with `<Uncited/>`, each by its words; `file.data.words` counts all words of the text.
 */
export function remarkEvidence() {
  return (tree: Root, file: VFile): void => {
    const unsourced: Mention[] = [];
    const uncited: Mention[] = [];
    let words = 0;
    visit(tree, ["paragraph", "table", "heading"], (visited) => {
      const node = visited as Nodes;
      const name = textOf(node);
      words += name.split(/\s+/).filter(Boolean).length;
      if (node.type === "heading" || name === "") return;
      const mention = { name, place: node.position?.start };
      if (!holds(node, EVIDENCE)) unsourced.push(mention);
      if (holds(node, new Set(["Uncited"]))) uncited.push(mention);
    });
    Object.assign(file.data, { unsourced, uncited, words });
  };
}

function holds(part: Nodes, names: ReadonlySet<string | null>): boolean {
  let found = false;
  visit(part, "mdxJsxTextElement", (node) => {
    found = names.has(node.name);
    return found ? EXIT : undefined;
  });
  return found;
}
