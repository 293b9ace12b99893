import { slug as slugOf } from "github-slugger";
import type { Code, Heading, Link, Nodes, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";
import { textOf } from "../mdx/text-of";
import { walk } from "../mdx/walk";

const ALLOWED: ReadonlySet<string> = new Set(
  "root paragraph heading text emphasis strong inlineCode code list listItem table tableRow tableCell link".split(
    " ",
  ),
);

/**
 * The language of the guide: Markdown, whose code blocks become `<Example>`, and whose links to other pages
 * (`spoilers.mdx`) become their addresses. Everything else is an error, so that the guide is data like an article.
 * @param slugs of the pages that there are
 * @throws VFileMessage with the position of what is wrong
 */
export function remarkGuide(slugs: ReadonlySet<string>) {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>();
    walk(tree, (node) => {
      if (!ALLOWED.has(node.type)) fail(file, node, `“${nameOf(node)}” is not used in the guide.`);
      if (node.type === "heading") setId(node, ids, file);
      if (node.type === "link") setAddress(node, slugs, file);
      // An example is replaced in place.
      if (node.type === "code") Object.assign(node, exampleOf(node, file));
    });
  };
}

const fail = (file: VFile, node: Nodes, problem: string): never =>
  file.fail(`line ${node.position?.start.line}: ${problem}`, node);

const nameOf = (node: Nodes) => ("name" in node && node.name ? `<${node.name}>` : node.type);

function setId(node: Heading, ids: Set<string>, file: VFile): void {
  if (node.depth < 2 || node.depth > 3)
    fail(file, node, "The title is the first level: write ## or ### for a heading.");
  const id = slugOf(textOf(node));
  if (ids.has(id)) fail(file, node, `Two headings have the address #${id}. Choose other words.`);
  ids.add(id);
  node.data = { ...node.data, hProperties: { id } };
}

const PAGE = /^([a-z0-9-]+)\.mdx(#[a-z0-9-]+)?$/;
/** Other pages of the wiki, the same page, other sites. */
const OTHER = /^(?:\/(?!help\b)|#|https:\/\/)/;

function setAddress(node: Link, slugs: ReadonlySet<string>, file: VFile): void {
  const [, slug, hash = ""] = PAGE.exec(node.url) ?? [];
  if (slug && slugs.has(slug)) node.url = `/help/${slug}${hash}`;
  else if (slug || !OTHER.test(node.url))
    fail(file, node, `A link leads to “${node.url}”, which is no page of the guide.`);
}

/** What an example says after its language: `file=…`, `text=…` and so on for the tests, and what *Insert* adds. */
const INSERT = /\b(line|block)="([^"]+)"/;
const FILE = /\bfile=(\S+)/;

function exampleOf(node: Code, file: VFile): MdxJsxFlowElement {
  const [, insert, title] = INSERT.exec(node.meta ?? "") ?? [];
  const [, path] = FILE.exec(node.meta ?? "") ?? [];
  if (!node.lang) fail(file, node, "An example says its language: ```mdx, ```yaml, ```sh …");
  const props = { text: node.value, language: node.lang, file: path, insert, title };
  return {
    type: "mdxJsxFlowElement",
    name: "Example",
    attributes: Object.entries(props).flatMap(([name, value]) =>
      value ? [{ type: "mdxJsxAttribute" as const, name, value }] : [],
    ),
    children: [],
  };
}
