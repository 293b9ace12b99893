import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Diagnostic } from "../diagnostic";

/** A problem of a drawing, at an offset in UTF-16 units from 0. */
export type DrawingProblem = { offset: number } & Pick<Diagnostic, "problem" | "fix">;

/** Syntax that is rejected before parsing, because browsers do not read it as plain XML. */
const FORBIDDEN: readonly { form: RegExp; problem: string; fix: string }[] = [
  {
    // The decoder has already removed one. After a second one, a browser reads a different document.
    form: /\uFEFF/g,
    problem: "There is a byte order mark here, but it may only be at the very start of a file.",
    fix: "Delete this invisible character, or save the file again as UTF-8.",
  },
  {
    // UTF-16 read as UTF-8 has one in every letter.
    form: /\0/g,
    problem: "There is a NUL character here: this is not a drawing in UTF-8.",
    fix: "Save it again as UTF-8.",
  },
  {
    form: /<\?/g,
    problem: "A drawing cannot have an XML declaration or a processing instruction.",
    fix: "Delete everything from <? to ?>.",
  },
  {
    form: /<!(?!--)/g,
    problem: "A drawing cannot have a DOCTYPE, CDATA section or other declaration.",
    fix: "Delete everything from <! to >; a comment, <!-- … -->, may stay.",
  },
];

const blank = (text: string) => text.replace(/[^\0\uFEFF]/g, " ");

/**
 * Parses a drawing as XML, as browsers do: strict XML 1.0, without declarations or custom entities. A prefix stays part
 * of its name.
 */
export function readXml(
  text: string,
): { root: XmlElement; problems?: undefined } | { root?: undefined; problems: DrawingProblem[] } {
  const withoutComments = text.replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
  const problems = FORBIDDEN.flatMap(({ form, problem, fix }) => {
    // One of each kind is enough.
    const [first] = withoutComments.matchAll(form);
    return first ? [{ offset: first.index, problem, fix }] : [];
  });
  if (problems.length > 0) return { problems };
  try {
    const { root } = parseXml(text, {
      includeOffsets: true,
      preserveCdata: true,
      preserveDocumentType: true,
      preserveXmlDeclaration: true,
    });
    return root ? { root } : { problems: [explain("It is empty", 0)] };
  } catch (error) {
    if (error instanceof XmlError) return { problems: [explainError(error, text)] };
    // The parser is recursive.
    if (error instanceof RangeError)
      return { problems: [explain("Elements are nested too deep", 0)] };
    throw error;
  }
}

function explainError({ message, pos }: XmlError, text: string): DrawingProblem {
  const what = message.split(" (line ")[0] ?? "";
  // The parser counts code points, some of which are two UTF-16 units.
  const offset = [...text].slice(0, pos).join("").length;
  return explain(what, REFERENCE.test(what) ? text.lastIndexOf("&", offset) : offset);
}

const REFERENCE = /reference|entity/i;

const FIXES: readonly [form: RegExp, fix: string][] = [
  [
    /^Missing end tag|^Unclosed (?:start|end) tag/,
    "Close every element, in the order in which they were opened: <g>…</g>, or <path …/>.",
  ],
  [
    /^Attribute value expected|^Unclosed attribute|^Missing end quote|^Duplicate attribute/,
    'Write every attribute once, its value in double quotes: fill="#15161b".',
  ],
  [
    REFERENCE,
    "Write &amp; for a plain &; the only named entities are &amp;, &lt;, &gt;, &quot; and &apos;.",
  ],
  [/`<`/, "Write &lt; for a plain <."],
  [/comment/, "Close the comment with -->, and write no -- in it."],
];

function explain(message: string, offset: number): DrawingProblem {
  const [, fix] = FIXES.find(([form]) => form.test(message)) ?? [
    "",
    "Write a single <svg>…</svg> as well-formed XML, with nothing around it; most drawing programs export this as “plain SVG”.",
  ];
  return {
    offset,
    problem: `Browsers cannot read this drawing because it is not well-formed XML: ${message}.`,
    fix,
  };
}
