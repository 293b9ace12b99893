import { XmlElement, XmlText } from "@rgrove/parse-xml";

/**
 * Serializes a checked drawing: only its elements, their attributes and the texts of titles, without comments and
 * indentation. Only ASCII, so that it is the same in every encoding.
 */
export function printSvg(element: XmlElement): string {
  const inside = element.children.map((child) => {
    if (child instanceof XmlElement) return printSvg(child);
    return child instanceof XmlText ? escaped(child.text.trim()) : "";
  });
  const content = inside.join("");
  const tag = printTag(element);
  return content === "" ? `${tag}/>` : `${tag}>${content}</${element.name}>`;
}

/** `<path d="M0 0h8"`, without its end. */
export function printTag({ name, attributes }: XmlElement): string {
  const written = Object.entries(attributes).map(
    ([attribute, value]) => ` ${attribute}="${escaped(value.trim())}"`,
  );
  return `<${name}${written.join("")}`;
}

// Tabs and line endings become spaces, as any XML parser would read them in an attribute.
const escaped = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[^\x20-\x7e]|[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
