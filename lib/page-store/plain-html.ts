import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { markSection } from "./current-section";

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** The mark on `<html>` of a document that reaches readers without the framework. */
export const MARK = "data-html-first";

/** A marked page that would not work as plain HTML. */
export class NotPlainError extends Error {
  override readonly name = "NotPlainError";
}

/**
 * Turns a page as Next prerenders it into the same page without the framework: no framework script,
 * preload or inline data, no React markers. Readers see no difference, except for the mark on
 * the page's section. Pure.
 * @param html a whole document
 * @param page its address, for messages
 * @returns the plain document; an unmarked one is returned unchanged
 * @throws NotPlainError if the page needs JavaScript or has something that a strict
 *   Content-Security-Policy forbids
 */
export function toPlainHtml(html: string, page: string): string {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => node.nodeName === "html");
  if (!root || !hasAttribute(root, MARK)) return html;
  const waiting: Tree.ParentNode[] = [document];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    for (const node of parent.childNodes) failUnlessPlain(node, page);
    parent.childNodes = parent.childNodes.filter((node) => !isFrameworks(node));
    for (const node of parent.childNodes) {
      if (!("childNodes" in node)) continue;
      removeFrameworkAttributes(node);
      waiting.push(node);
    }
  }
  joinTexts(root);
  markSection(root);
  return serialize(document);
}

const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

const hasAttribute = (element: Element, name: string) => attribute(element, name) !== undefined;

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

/** React writes `<!--$?-->` and a numbered template in place of content that is still loading. */
function failUnlessPlain(node: Node, page: string): void {
  const fail = (what: string, fix: string) => {
    throw new NotPlainError(`${page} cannot become plain HTML: ${what}. ${fix}`);
  };
  if (node.nodeName === "#comment" && "data" in node && /^\$[?!~]/.test(node.data))
    fail(
      "it has a Suspense boundary that is not resolved",
      "Await the data in the page, or move the page to app/(live).",
    );
  if (!isElement(node)) return;
  if (node.tagName === "template")
    fail("it has a <template>, which React fills in later", "Render the content at once.");
  for (const { name } of node.attrs) {
    if (name === "style")
      fail(
        `<${node.tagName}> has a style attribute`,
        "Write a class: the policy forbids inline styles.",
      );
    if (name.startsWith("on"))
      fail(
        `<${node.tagName}> has ${name}`,
        "Write an enhancement: the policy forbids inline handlers.",
      );
  }
  if (node.tagName === "style") fail("it has a <style>", "Put the rules into app/styles.");
}

/** Next repeats Open Graph tags for X, which reads Open Graph too. */
function isFrameworks(node: Node): boolean {
  if (node.nodeName === "#comment") return true;
  if (!isElement(node)) return false;
  switch (node.tagName) {
    case "script":
      return !isOurs(node);
    case "link":
      return (
        /^(?:preload|modulepreload)$/.test(attribute(node, "rel") ?? "") &&
        attribute(node, "as") === "script" &&
        !isOurs(node)
      );
    case "meta":
      return /^(?:next-size-adjust|twitter:(?!card$).*)$/.test(attribute(node, "name") ?? "");
    case "div":
      return isStreamMarker(node);
    default:
      return false;
  }
}

/** This wiki's own scripts: enhancements, which have a mark, and data for search engines. */
function isOurs(element: Element): boolean {
  return (
    hasAttribute(element, "data-enhance") || attribute(element, "type") === "application/ld+json"
  );
}

/** `<div hidden><!--$--><!--/$--></div>`: the place for Next's streamed metadata. */
function isStreamMarker(element: Element): boolean {
  return (
    element.attrs.length === 1 &&
    hasAttribute(element, "hidden") &&
    element.childNodes.every((child) => child.nodeName === "#comment")
  );
}

const FRAMEWORK_ATTRIBUTES = new Set(["data-precedence", "data-dgst"]);

function removeFrameworkAttributes(node: Tree.ParentNode): void {
  if ("attrs" in node)
    node.attrs = node.attrs.filter(({ name }) => !FRAMEWORK_ATTRIBUTES.has(name));
}

/** Joins texts that only a React marker separated. */
function joinTexts(root: Element): void {
  const waiting: Tree.ParentNode[] = [root];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    const joined: Node[] = [];
    for (const node of parent.childNodes) {
      const before = joined.at(-1);
      if (isText(node) && before && isText(before)) before.value += node.value;
      else joined.push(node);
      if ("childNodes" in node) waiting.push(node);
    }
    parent.childNodes = joined;
  }
}

function isText(node: Node): node is Tree.TextNode {
  return node.nodeName === "#text";
}
