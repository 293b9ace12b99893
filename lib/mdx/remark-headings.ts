import Slugger, { slug as slugOf } from "github-slugger";
import type { Nodes, Root } from "mdast";
import type { VFile } from "vfile";
import { revealsOf } from "./remark-spoilers";
import { report } from "./report";
import { textOf } from "./text-of";
import { walk } from "./walk";

/** A heading of an article; `id` is its address on the page. */
export type Heading = { id: string; text: string; depth: number };

/** Ids that pages use for their own sections; a heading with the same words gets a number. */
export const RESERVED_IDS: readonly string[] = [
  "chronology",
  "cite",
  "cite-as",
  "content",
  "embed",
  "episodes",
  "facts",
  "preview",
  "quotes-by",
  "quotes-about",
  "related",
  "relations",
  "releases",
  "sources",
  "what-links-here",
  "misquotations",
  "placed-in",
];

/**
 * Gives each heading an id from its words and lists them in `file.data.headings`. Runs after
 * `remarkWikiLinks`: a link counts as its label, or as its target if it has none.
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const slugger = new Slugger();
    for (const id of RESERVED_IDS) slugger.slug(id);
    const headings: Heading[] = [];
    walk(tree, (node) => {
      if (node.type !== "heading") return;
      const text = textOf(node);
      const id = slugger.slug(wordsForId(text));
      node.data = { ...node.data, hProperties: { id } };
      headings.push({ id, text, depth: node.depth });
      if (revealsOf(node).length > 0) reportHidden(file, node, text);
    });
    file.data.headings = headings;
  };
}

/** Seasons and episodes have ids like these. */
const EPISODE = /^s\d+(?:e\d+)?$/;

/** A heading without letters or digits (`## ???`) needs an id too. */
function wordsForId(text: string): string {
  const slug = slugOf(text);
  if (EPISODE.test(slug)) return `section ${slug}`;
  return /[\p{L}\p{N}]/u.test(slug) ? text : "section";
}

/** Headings inside spoilers are errors: the contents list and links to sections show headings to everybody. */
function reportHidden(file: VFile, heading: Nodes, text: string): void {
  report(
    file,
    heading,
    "hidden-heading",
    `The heading “${text}” is inside a spoiler, and the contents list would show it.`,
    "Put the heading before <Spoiler>, in words without spoilers.",
  );
}
