import type { Root } from "mdast";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import { remarkPlugins } from "./pipeline";
import type { Heading } from "./remark-headings";
import type { Passage } from "./remark-passages";
import type { Mention } from "./remark-records";
import type { WikiLink } from "./remark-wiki-links";

/** What an article's text holds, without rendering it. */
export type Outline = {
  headings: Heading[];
  wikiLinks: WikiLink[];
  citations: Mention[];
  quotes: Mention[];
  figures: Mention[];
  spoilers: Mention[];
  /** Statements without a source, and those that say that they lack one. */
  unsourced: Mention[];
  uncited: Mention[];
  words: number;
  /** The text by section, for searching. */
  passages: Passage[];
};

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkPlugins).freeze();

/**
 * Reads an article's text (without frontmatter).
 * @returns the outline, and every refusal with its place; `outline` is undefined where the text
 *   cannot be parsed at all (an unclosed tag), and then there is one refusal.
 */
export function parseOutline(body: string): {
  outline: Outline | undefined;
  refusals: VFileMessage[];
} {
  const file = new VFile(body);
  try {
    parser.runSync(parser.parse(file), file);
  } catch (error) {
    if (error instanceof VFileMessage) return { outline: undefined, refusals: [error] };
    throw error;
  }
  return { outline: file.data as Outline, refusals: file.messages };
}

/** The tree of an article's text that has been checked, as the outline was read off it. */
export function parseText(body: string): Root {
  const file = new VFile(body);
  return parser.runSync(parser.parse(file), file) as Root;
}
