import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/**
 * Marks the link to the page's section in the site header. A layout is the same for all
 * pages below it and cannot know the section; the page's canonical address says it.
 * @param root a document’s `<html>`
 */
export function markSection(root: Tree.Element): void {
  const canonical = listElements(root, "link").find(
    (link) => readAttribute(link, "rel") === "canonical",
  );
  const address = canonical && readAttribute(canonical, "href");
  if (!address) return;
  const { pathname } = new URL(address);
  for (const header of listElements(root, "header"))
    for (const link of listElements(header, "a")) {
      const value = currentValue(readAttribute(link, "href"), pathname);
      if (value && !readAttribute(link, "aria-current"))
        link.attrs.push({ name: "aria-current", value });
    }
}

function currentValue(href: string | undefined, path: string): "page" | "true" | undefined {
  if (href === path) return "page";
  return path.startsWith(`${href}/`) ? "true" : undefined;
}

const readAttribute = (element: Tree.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

function listElements(parent: Tree.ParentNode, tag: string): Tree.Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!("tagName" in node)) return [];
    return node.tagName === tag ? [node] : listElements(node, tag);
  });
}
