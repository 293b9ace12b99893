import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { parseText } from "../mdx/outline";
import { textOf } from "../mdx/text-of";
import { absoluteUrl } from "../request/origin";
import type { BodyView } from "../views/article/article-view";
import { footnote, link, paragraphNode, quoteBlock, spoilerLine, textNode } from "./markdown-nodes";

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type BodyContext = { body: BodyView; href: string };

/** An article's text as plain Markdown: the same tree as its page, with the wiki's elements converted to Markdown. */
export const plainText = (body: BodyView, href: string): RootContent[] =>
  (plain(parseText(body.text), { body, href }) as Root).children;

function plain(node: Nodes, known: BodyContext): Nodes {
  if ("children" in node) {
    const children = node.children.flatMap((child) => parts(child as Nodes, known));
    return { ...node, children } as Nodes;
  }
  return node;
}

/** The nodes for a node: none or several if Markdown has no equivalent. */
function parts(node: Nodes, known: BodyContext): Nodes[] {
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
    return elementParts(node, known);
  const one = plain(node, known);
  return one.type === "link" ? [{ ...one, url: addressOf(one.url, known.href) }] : [one];
}

const addressOf = (url: string, href: string) =>
  /^[/#]/.test(url) ? absoluteUrl(url.startsWith("#") ? href + url : url) : url;

function elementParts(element: Element, known: BodyContext): Nodes[] {
  const inside = () => (plain(element as Nodes, known) as Element).children as Nodes[];
  const { body } = known;
  switch (element.name) {
    case "Cite":
      return [footnote(body.numbers.get(propOf(element, "source")) ?? 0)];
    case "Uncited":
      return [textNode(" (citation needed)")];
    case "WikiLink":
      return wikiLinkParts(element, body);
    case "Quote": {
      const quote = body.quotes.get(propOf(element, "id"));
      return quote ? [quoteBlock(quote)] : [];
    }
    case "Figure":
      return figureParts(element, body);
    case "Spoiler": {
      const spoiler = body.seasons.get(propOf(element, "after"));
      return spoiler ? [paragraphNode(spoilerLine([spoiler]))] : [];
    }
    case "br":
      return [{ type: "break" }];
    default:
      // Keys, and letters set high or low: Markdown has no syntax for them.
      return inside();
  }
}

function wikiLinkParts(element: Element, { links }: BodyView): PhrasingContent[] {
  const found = links.get(propOf(element, "to"));
  const label = textOf(element as Nodes) || found?.text || propOf(element, "to");
  return [found && !found.missing ? link(found.href, label) : textNode(label)];
}

function figureParts(element: Element, { figures }: BodyView): BlockContent[] {
  const figure = figures.get(propOf(element, "image"));
  if (!figure) return [];
  const caption = propOf(element, "caption") || figure.title;
  return [
    paragraphNode({ type: "image", url: absoluteUrl(figure.src), alt: figure.alt, title: caption }),
    paragraphNode(
      textNode(`${caption} (${figure.credit}, `),
      link(figure.license.href, figure.license.name),
      textNode(")"),
    ),
  ];
}

function propOf(element: Element, name: string): string {
  const found = element.attributes.find((one) => "name" in one && one.name === name);
  return typeof found?.value === "string" ? found.value : "";
}
