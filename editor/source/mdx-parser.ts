import { type MarkdownParser, parser, Table } from "@lezer/markdown";
import { components } from "./components";
import { frontmatter } from "./frontmatter";
import { wikiLinks } from "./wiki-links";

/** The language of the wiki's articles as far as colors need it: fields, Markdown with tables, links, components. */
export const mdxParser: MarkdownParser = parser.configure([
  components,
  Table,
  wikiLinks,
  frontmatter,
]);
