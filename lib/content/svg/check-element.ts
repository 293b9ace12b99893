import { XmlComment, XmlElement, XmlText } from "@rgrove/parse-xml";
import { didYouMean } from "../suggest-id";
import type { DrawingProblem } from "./read-xml";
import { ELEMENTS } from "./svg-rules";

/** Elements whose text is read out, not painted. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(["title", "desc"]);

/** Lists everything in an element that no rule allows: elements, attributes, values and text. */
export function checkElement(element: XmlElement, text: string): DrawingProblem[] {
  const { name, start } = element;
  const rule = ELEMENTS.get(name);
  if (!rule)
    return [
      {
        offset: start,
        problem: `A drawing cannot contain <${shortened(name)}>.${didYouMean(name, ELEMENTS.keys())}`,
        fix: `Delete it. A drawing may contain: ${[...ELEMENTS.keys()].join(", ")}.`,
      },
    ];
  return [
    ...checkAttributes(element, text),
    ...element.children.flatMap((child): DrawingProblem[] => {
      if (child instanceof XmlElement) {
        if (!ELEMENTS.has(child.name) || rule.children.has(child.name))
          return checkElement(child, text);
        return [
          {
            offset: child.start,
            problem: `<${child.name}> cannot be inside <${name}>.`,
            fix:
              rule.children.size > 0
                ? `Move it. <${name}> may contain: ${[...rule.children].join(", ")}.`
                : `Move it: <${name}> cannot contain elements.`,
          },
        ];
      }
      if (child instanceof XmlComment) return [];
      // A CDATA section has the same class as a text.
      if (child instanceof XmlText && child.type === XmlText.TYPE_TEXT) {
        if (TEXT_ELEMENTS.has(name) || child.text.trim() === "") return [];
        return [{ offset: child.start, ...WORDS }];
      }
      return [{ offset: child.start, ...FOREIGN }];
    }),
  ];
}

const WORDS = {
  problem: "There is text between the shapes, where nobody sees it.",
  fix: "Delete it, or put it in <title> or <desc>; letters that are part of the drawing must be paths.",
};

const FOREIGN = {
  problem: "This is neither a shape nor a comment.",
  fix: "Delete it.",
};

const MAX_SHOWN = 40;

/** Shortens a text for a message. */
export const shortened = (text: string) =>
  text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;

/** Finding the position of each attribute takes time, so only the first of thousands are reported. */
const MAX_REPORTED = 20;

function checkAttributes(element: XmlElement, text: string): DrawingProblem[] {
  const { name } = element;
  const rules = ELEMENTS.get(name)?.attributes ?? new Map();
  const wrong = Object.entries(element.attributes).filter(
    ([attribute, value]) => !rules.get(attribute)?.allows(value),
  );
  return wrong.slice(0, MAX_REPORTED).map(([attribute, value]) => {
    const rule = rules.get(attribute);
    const shown = `${shortened(attribute)}="${shortened(value)}"`;
    return {
      offset: offsetOf(element, attribute, text),
      problem: `<${name}> cannot have ${shown} in a drawing.${rule ? "" : didYouMean(attribute, rules.keys())}`,
      fix: rule
        ? `Wanted: ${rule.wanted}.`
        : "Delete it: a drawing only has shapes, colors and references inside the drawing; no style, no script, no address.",
    };
  });
}

const ATTRIBUTE = /(?<![^\s=/<>"'])([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The offset of an attribute; the parser only has the offsets of elements. */
export function offsetOf(
  { name, start, end }: XmlElement,
  attribute: string,
  text: string,
): number {
  const from = start + 1 + name.length;
  for (const match of text.slice(from, end).matchAll(ATTRIBUTE))
    if (match[1] === attribute) return from + match.index;
  return start;
}
