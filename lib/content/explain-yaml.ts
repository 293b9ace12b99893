import type { YAMLError } from "yaml";

/** A slip in words that help. */
type Told = { problem: string; mend: string };

type Slip = Told & { code: string; says?: RegExp };

/** The slips that authors make; the first that fits is told. */
const SLIPS: readonly Slip[] = [
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    problem: "A second “: ” stands in the text of this line.",
    mend: 'Put the text in double quotes: title: "Luke Cage: the hero".',
  },
  {
    code: "MULTILINE_IMPLICIT_KEY",
    problem: "The next line is indented, as if it went on with this one.",
    mend: "Start both in the same column, or put a text of two lines in double quotes.",
  },
  {
    code: "MULTIPLE_DOCS",
    problem: "A line of --- or ... ends the fields here, and more follows.",
    mend: "Delete the line: all fields stand in one block.",
  },
  { code: "DUPLICATE_KEY", problem: "This field stands twice.", mend: "Keep one." },
  {
    code: "MISSING_CHAR",
    says: /map keys/,
    problem: "This line names no field: a colon with a space behind it is missing.",
    mend: "Write name: value, as in line: luke-cage.",
  },
  {
    code: "MISSING_CHAR",
    says: /closing .quote/,
    problem: "A quotation mark above is never closed.",
    mend: "Close it at the end of its text, or take it away.",
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /at node end/,
    problem: "The text goes on behind its closing quotation mark.",
    mend: 'Put all of it in double quotes, and write \\" for one in the text: title: "Luke’s \\"Power\\"".',
  },
  {
    code: "UNEXPECTED_TOKEN",
    says: /block-seq-ind/,
    problem: "A list begins in the line of its name.",
    mend: "Begin it in the next line, or write it as [one, two].",
  },
  {
    code: "BAD_SCALAR_START",
    problem: "A text cannot begin with this sign.",
    mend: 'Put the text in double quotes: title: "@night".',
  },
  {
    code: "BAD_INDENT",
    says: /end with a/,
    problem: "A list or a set of fields above is opened by [ or { and never closed.",
    mend: "Close it in its line: aliases: [Power Man, Carl Lucas].",
  },
  {
    code: "BAD_INDENT",
    says: /same column/,
    problem: "This line starts in another column than those it belongs to.",
    mend: "Indent it as they are, with spaces.",
  },
  {
    code: "BAD_DQ_ESCAPE",
    problem: "A backslash in double quotes starts a sign of YAML's, and this is none.",
    mend: "Write \\\\ for the backslash itself.",
  },
];

const TIGHT = /^\s*([A-Za-z_][\w-]*)([:\uFF1A])(\s*\S.*)$/u;

/**
 * Puts what the YAML parser says into words that help whoever wrote it.
 * @param line the line that it says it of
 */
export function explainYaml(
  { code, message }: Pick<YAMLError, "code" | "message">,
  line: string,
): Told {
  const [, name, colon, value = ""] = TIGHT.exec(line) ?? [];
  if (code === "MULTILINE_IMPLICIT_KEY" && name && (colon !== ":" || /^\S/.test(value)))
    return {
      problem:
        colon === ":"
          ? "A space is missing behind this colon."
          : `“${colon}” is not the colon that ends the name of a field.`,
      mend: `Write ${name}: ${value.trim()}`,
    };
  const slip = SLIPS.find((one) => one.code === code && (one.says?.test(message) ?? true));
  if (slip) return { problem: slip.problem, mend: slip.mend };
  return {
    problem: `The frontmatter is not valid YAML: ${firstSentence(message)}`,
    mend: "Write one “name: value” a line, indent with spaces, and quote a text that holds “: ” or starts with a quotation mark.",
  };
}

function firstSentence(message: string): string {
  const sentence = message.split("\n", 1)[0]?.trim() ?? "";
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
