import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import type { CollectedReference } from "./remark-collect-references";
import { revealsOf } from "./remark-spoilers";
import { textOf } from "./text-of";
import { walk } from "./walk";

/** A statement's words, and the id of the heading above it; undefined in the lead. */
export type TextStatement = CollectedReference & { section: string | undefined };

const STATEMENTS: ReadonlySet<string> = new Set(["paragraph", "table", "heading"]);

/**
 * Checks each statement of the text (a paragraph, or a whole table):
 * `file.data.unsourced` lists those without `<Cite>` or `<Uncited/>`, `file.data.uncited` those
 * with `<Uncited/>`, each by its words; `file.data.words` counts all words of the text.
 */
export function remarkRequireCitations() {
  return (tree: Root, file: VFile): void => {
    const unsourced: TextStatement[] = [];
    const uncited: TextStatement[] = [];
    let words = 0;
    let section: string | undefined;
    const notes = new Set<Nodes>();
    walk(tree, (node) => {
      // A footnote is an error of its own.
      if (node.type === "footnoteDefinition") for (const child of node.children) notes.add(child);
      if (notes.has(node)) return;
      if (!STATEMENTS.has(node.type)) return;
      const name = textOf(node);
      words += name.split(/\s+/).filter(Boolean).length;
      if (node.type === "heading") section = idOf(node);
      if (node.type === "heading" || name === "") return;
      const statement = { name, place: node.position?.start, reveals: revealsOf(node), section };
      const { isCited, isUncited } = citationsOf(node);
      if (!isCited && !isUncited) unsourced.push(statement);
      if (isUncited) uncited.push(statement);
    });
    Object.assign(file.data, { unsourced, uncited, words });
  };
}

const idOf = ({ data }: Nodes): string | undefined =>
  (data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;

function citationsOf(statement: Nodes): { isCited: boolean; isUncited: boolean } {
  const found = { isCited: false, isUncited: false };
  walk(statement, (node) => {
    if (node.type !== "mdxJsxTextElement") return;
    // `<cite>` and `<ref>` are reported as unknown tags, not also as missing sources.
    if (/^(?:cite|ref)$/i.test(node.name ?? "")) found.isCited = true;
    if (/^uncited$/i.test(node.name ?? "")) found.isUncited = true;
  });
  return found;
}
