import type { YAMLError } from "yaml";
import { quoteYaml } from "./quote-yaml";

/** A mistake in YAML in plain words, and its fix. */
type Explanation = { problem: string; fix: string };

/** `says` matches the parser's message, `line` the line with the error. */
type Rule = Explanation & {
  code: string;
  says?: RegExp;
  line?: RegExp;
  /** What precedes the author's own words in double quotes, where they can be shown in the place of the example. */
  quote?: string;
};

const NO_NAME: Explanation = {
  problem: "This line has no field name: a colon followed by a space is missing.",
  fix: "Write name: value, as in line: luke-cage.",
};
const COMMA_MISSING: Explanation = {
  problem: "A comma is missing between two items.",
  fix: "Put a comma between items: [Power Man, Carl Lucas].",
};

/** The first match is shown. */
const RULES: readonly Rule[] = [
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    says: /block sequence/,
    line: /^\s*-/,
    problem: "This list item is not in the same column as the ones above it.",
    fix: "Start every “- ” of a list in the same column.",
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    says: /Nested mappings/,
    problem: "This line has a second “: ” in its text.",
    quote: "Put the text in double quotes:",
    fix: 'Put the text in double quotes: title: "Luke Cage: the hero".',
  },
  { code: "MULTILINE_IMPLICIT_KEY", says: /flow sequence/, ...COMMA_MISSING },
  { code: "MULTILINE_IMPLICIT_KEY", line: /^(?!.*:(?:\s|$))/, ...NO_NAME },
  {
    code: "MULTILINE_IMPLICIT_KEY",
    problem: "The next line is indented as if it continued this one.",
    fix: "Start both in the same column, or put the text of both lines in double quotes.",
  },
  {
    code: "MULTIPLE_DOCS",
    problem: "A line of --- or ... ends the fields here, but more fields follow.",
    fix: "Delete that line: all fields belong in one block.",
  },
  { code: "DUPLICATE_KEY", problem: "This field appears twice.", fix: "Keep one of them." },
  {
    code: "KEY_OVER_1024_CHARS",
    problem: "This is too long for the name of a field.",
    fix: "Write name: value; the name is one word.",
  },
  {
    code: "MISSING_CHAR",
    says: /map keys/,
    line: /^\s*-\s/,
    problem: "This list item belongs to no list: the field above has a value already.",
    fix: "Delete that value, or write all items as [one, two].",
  },
  { code: "MISSING_CHAR", says: /map keys/, ...NO_NAME },
  {
    code: "MISSING_CHAR",
    says: /closing .quote/,
    problem: "A quotation mark was opened here or above and never closed.",
    fix: "Close it at the end of its text, or delete it. If the text has more than one line, indent those below.",
  },
  { code: "MISSING_CHAR", says: /between flow/, ...COMMA_MISSING },
  {
    code: "MISSING_CHAR",
    says: /Comments/,
    problem: "A # follows a value without a space.",
    fix: "Put a space before a comment, or put all of the text in double quotes.",
  },
  {
    code: "MISSING_CHAR",
    says: /leading empty lines/,
    problem: "The empty line above is indented more than the text.",
    fix: "Delete the spaces on the empty line.",
  },
  { code: "UNEXPECTED_TOKEN", says: /^Unexpected scalar token$/, ...COMMA_MISSING },
  {
    code: "UNEXPECTED_TOKEN",
    says: /^Unexpected (?:, |empty item )in flow/,
    problem: "There is no item before this comma.",
    fix: "Delete the extra comma: [Power Man, Carl Lucas].",
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /flow-(?:seq|map)-end/,
    problem: "This bracket closes nothing.",
    fix: "Delete it, or put all of the text in double quotes.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /at node end/,
    line: /^[^"']*[[{]/,
    problem: "Text follows the closing bracket of this value.",
    quote: "Put all of it in double quotes:",
    fix: 'Put all of it in double quotes: title: "[Untitled] and more".',
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /at node end/,
    line: /["']/,
    problem: "Text follows the closing quotation mark.",
    quote: 'Put all of it in double quotes, and write \\" for a quotation mark in the text:',
    fix: 'Put all of it in double quotes, and write \\" for a quotation mark in the text: title: "Luke’s \\"Power\\"".',
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /block-seq-ind/,
    problem: "This list starts on the line of its field name.",
    fix: "Start it on the next line, or write it as [one, two].",
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /Block scalar header|Not a YAML token/,
    problem: "Text follows the | or > on this line.",
    fix: "Start the text on the next line, indented, or put all of it in double quotes.",
  },
  {
    code: "BLOCK_IN_FLOW",
    problem:
      "Inside [ ] or { }, a list cannot have dashes, and a field cannot have lines of its own.",
    fix: "Put commas between items: [one, two], { name: value, name: value }.",
  },
  {
    code: "BAD_INDENT",
    says: /end with a \]/,
    problem: "A [ is not closed before this point.",
    fix: "Close it with ], as in [Power Man, Carl Lucas], and indent the lines up to it.",
  },
  {
    code: "BAD_INDENT",
    says: /end with a \}/,
    problem: "A { is not closed before this point.",
    fix: "Close it with }, as in { name: value }, and indent the lines up to it.",
  },
  {
    code: "BAD_INDENT",
    problem: "This line starts in a different column than the lines it belongs to.",
    fix: "Indent it like them, with spaces.",
  },
  {
    code: "BAD_DQ_ESCAPE",
    problem: "In double quotes, a backslash starts a special character, and this is not one.",
    fix: "Write \\\\ for a backslash.",
  },
];

/** A field with its value on one line, or an item of a list. */
const VALUE = /^\s*(?:([A-Za-z_][\w-]*):|-)\s+(\S.*)$/;

/** Longer values are not repeated. */
const MAX_OWN = 200;

/** `title: T13: a name` → `Put … title: "T13: a name".`; undefined where it is not certain which words are the text. */
function quoteOwn(before: string, line: string): string | undefined {
  const [, name, value = ""] = VALUE.exec(line) ?? [];
  const written = value.trim();
  // After " #" a comment may begin, and items in brackets are texts of their own.
  const isClear = !written.includes(" #") && !/^(?:\{|\[.*\]$|- )/.test(written);
  if (written === "" || written.length > MAX_OWN || !isClear) return undefined;
  const isQuoted = /^["']./.test(written) && written.endsWith(written.charAt(0));
  const inside = isQuoted ? written.slice(1, -1) : written;
  return `${before} ${name === undefined ? "" : `${name}: `}${quoteYaml(inside)}.`;
}

const TIGHT = /^\s*([A-Za-z_][\w-]*)([:\uFF1A])(\s*\S.*)$/u;

/** Whether the parser reports this only because of an earlier mistake. */
export const isAftermath = ({ message }: Pick<YAMLError, "message">): boolean =>
  /in YAML (?:stream|document)/.test(message);

/**
 * Explains an error of the YAML parser to authors.
 * @param line the line with the error
 */
export function explainYaml(
  { code, message }: Pick<YAMLError, "code" | "message">,
  line: string,
): Explanation {
  const [, name, colon, value = ""] = TIGHT.exec(line) ?? [];
  if (code === "MULTILINE_IMPLICIT_KEY" && name && (colon !== ":" || /^\S/.test(value)))
    return {
      problem:
        colon === ":"
          ? "A space is missing after this colon."
          : `“${colon}” is not the colon that follows the name of a field.`,
      fix: `Write ${name}: ${value.trim()}`,
    };
  if (code === "BAD_SCALAR_START")
    return {
      problem: `Text cannot start with “${message.trim().at(-1)}”.`,
      fix:
        quoteOwn("Put the text in double quotes:", line) ??
        'Put the text in double quotes: title: "@night".',
    };
  const rule = RULES.find(
    (one) =>
      one.code === code && (one.says?.test(message) ?? true) && (one.line?.test(line) ?? true),
  );
  if (rule)
    return {
      problem: rule.problem,
      fix: (rule.quote && quoteOwn(rule.quote, line)) ?? rule.fix,
    };
  return /^\s*[\w-]+:\s+-\s/.test(line) ? LIST_BESIDE_NAME : OTHER;
}

const LIST_BESIDE_NAME: Explanation = {
  problem: "This list starts on the line of its field name.",
  fix: "Start it on the next line, or write it as [one, two].",
};
const OTHER: Explanation = {
  problem: "This does not fit what comes before it.",
  fix: "Write one “name: value” on each line, indent with spaces, and put text with “: ” or quotation marks in double quotes.",
};
