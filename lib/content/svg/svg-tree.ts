import { XmlElement } from "@rgrove/parse-xml";
import { CONTAINERS, isShape } from "./svg-rules";

/** An element and all its descendants, in document order. */
export function listElements(element: XmlElement): XmlElement[] {
  return [element, ...listChildren(element).flatMap(listElements)];
}

export const listChildren = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);

/** The element and its ancestors, nearest first. */
export function listAncestors(element: XmlElement): XmlElement[] {
  const { parent } = element;
  return parent instanceof XmlElement ? [element, ...listAncestors(parent)] : [element];
}

export const isContainer = ({ name }: XmlElement): boolean => CONTAINERS.has(name);

/** The mask, clip path or pattern that an element is or is inside of. */
export const containerOf = (element: XmlElement): XmlElement | undefined =>
  listAncestors(element).find(isContainer);

/** The value of a property: the element's own, or that of its nearest ancestor. */
export function inherited(element: XmlElement, property: string): string | undefined {
  const values = listAncestors(element).map(({ attributes }) => attributes[property]);
  return values.find((value) => value !== undefined && value !== "inherit");
}

/** `url(#rain)` → `rain`; undefined for a value that refers to nothing. */
export const referredId = (value: string | undefined): string | undefined =>
  /^url\(#(.+)\)$/.exec(value ?? "")?.[1];

/**
 * The ids that an element is painted with. Fill and stroke are inherited, even from outside a mask that the element is
 * in, and only shapes are painted with them.
 */
export function listUses(element: XmlElement): { attribute: string; id: string }[] {
  const values: [attribute: string, value: string | undefined][] = [
    ...["clip-path", "mask"].map((name) => [name, element.attributes[name]] as [string, string]),
    ...(isShape(element.name) ? ["fill", "stroke"] : []).map(
      (name) => [name, inherited(element, name)] as [string, string | undefined],
    ),
  ];
  return values.flatMap(([attribute, value]) => {
    const id = referredId(value);
    return id === undefined ? [] : { attribute, id };
  });
}
