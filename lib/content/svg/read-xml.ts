import { parseXml, type XmlElement, XmlError } from "@rgrove/parse-xml";
import type { Diagnostic } from "../diagnostic";

/** A problem of a drawing, at an offset in UTF-16 units from 0. */
export type DrawingProblem = { offset: number } & Pick<Diagnostic, "problem" | "fix">;

/** Syntax that is rejected before parsing, because browsers do not read it as plain XML. */
const FORBIDDEN: readonly { form: RegExp; problem: string; fix: string }[] = [
  {
    // The decoder has already removed one. After a second one, a browser reads a different document.
    form: /\uFEFF/g,
    problem: "A byte order mark stands here, and a drawing has one at its very start, if any.",
    fix: "Delete this invisible character, or save the file anew as UTF-8.",
  },
  {
    // UTF-16 read as UTF-8 has one in every letter.
    form: /\0/g,
    problem: "A NUL character stands here: this is not a drawing in UTF-8.",
    fix: "Save it anew as UTF-8.",
  },
  {
    form: /<\?/g,
    problem: "A drawing has no XML declaration and no processing instruction.",
    fix: "Delete everything from <? to ?>.",
  },
  {
    form: /<!(?!--)/g,
    problem: "A drawing has no DOCTYPE, CDATA section or other declaration.",
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
      return { problems: [explain("Too many elements stand in each other", 0)] };
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
    "Write &amp; for the sign & itself; of named signs only &amp;, &lt;, &gt;, &quot; and &apos; exist.",
  ],
  [/`<`/, "Write &lt; for the sign < itself."],
  [/comment/, "Close the comment with -->, and write no -- in it."],
];

function explain(message: string, offset: number): DrawingProblem {
  const [, fix] = FIXES.find(([form]) => form.test(message)) ?? [
    "",
    "Write one <svg>…</svg> as XML wants it, and nothing around it; most drawing programs do when they export “plain SVG”.",
  ];
  return {
    offset,
    problem: `Browsers cannot read this drawing, since it is not well-formed XML: ${message}.`,
    fix,
  };
}
