/** A limit that a text exceeds, and where. */
export type ComplexityProblem = { line: number; column: number; problem: string; fix: string };

const SPLIT = "Split the article in two.";
const SIMPLER = "Write it more simply.";

/**
 * The limits of an article's text, each many times what any article needs. Parsing time grows with the square of the
 * blocks, of the lines in a block and of the marks that may pair with each other. `npm run bench parse` measures the
 * slowest texts within these limits, and how far articles are from them.
 */
export const TEXT_LIMITS = {
  depth: {
    most: 16,
    problem: "Lists and block quotes are nested more than 16 deep.",
    fix: SIMPLER,
  },
  indent: {
    most: 64,
    problem: "This line is indented by more than 64 characters.",
    fix: SIMPLER,
  },
  columns: {
    most: 60,
    problem: "This table has more than 60 columns.",
    fix: "Make it a list, or several tables.",
  },
  lines: {
    most: 2000,
    problem: "This text has more than 2000 lines.",
    fix: `${SPLIT} A paragraph can be on one line.`,
  },
  /** Blocks between empty lines. */
  blocks: {
    most: 600,
    problem: "This text has more than 600 paragraphs, headings and lists.",
    fix: SPLIT,
  },
  /** The parser reads the content of lists again for every item around it. */
  items: {
    most: 600,
    problem: "The lists of this text have more than 600 items.",
    fix: SPLIT,
  },
  blockLines: {
    most: 200,
    problem: "There are more than 200 lines here without an empty line between them.",
    fix: "Split it into several paragraphs, lists or tables; a paragraph can be on one line.",
  },
  marks: {
    most: 600,
    problem: "There are more than 600 Markdown marks here without an empty line between them.",
    fix: "Split it into several paragraphs, lists or tables.",
  },
  /** Each mark becomes several parser objects, which soon take a second of CPU time. */
  allMarks: {
    most: 3000,
    problem: "This text has more than 3000 Markdown marks.",
    fix: SPLIT,
  },
  braces: {
    most: 100,
    problem:
      "There are more than 100 braces in this text; they start code, and articles cannot contain code.",
    fix: "Write \\{ for a brace in the text.",
  },
} as const;

/** The counts up to a line; for limits of a block or a line, those of the current one. */
type Counts = Record<keyof typeof TEXT_LIMITS, number>;

/** The start of a line inside lists and block quotes: `> - 1. `. */
const STEPS = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))*/;
const STEP = />|[-*+]|\d[.)]/g;
const MARK = /[*_~`[\]<!&@]|https?:|www\./g;

/**
 * Checks an article's text against the limits, before it is parsed.
 * @param body the text below the fields; the blank lines that replace the fields do not count
 * @returns the first limit that is exceeded, or undefined
 */
export function checkComplexity(body: string): ComplexityProblem | undefined {
  let line = 0;
  for (const counts of countLines(body)) {
    line += 1;
    for (const [name, { most, problem, fix }] of LIMITS)
      if (counts[name] > most) return { line, column: 1, problem, fix };
  }
  return undefined;
}

const LIMITS = Object.entries(TEXT_LIMITS) as [
  keyof Counts,
  (typeof TEXT_LIMITS)[keyof typeof TEXT_LIMITS],
][];

/** The counts after each line of a text. */
export function* countLines(body: string): Generator<Readonly<Counts>> {
  const counts = { lines: 0, blocks: 0, items: 0, blockLines: 0, marks: 0, allMarks: 0, braces: 0 };
  for (const line of body.split("\n")) {
    const depth = count(STEPS.exec(line)?.[0] ?? "", STEP);
    const isBlank = line.trim() === "";
    if (!isBlank && counts.blockLines === 0) counts.blocks += 1;
    if (counts.blocks > 0) counts.lines += 1;
    counts.blockLines = isBlank ? 0 : counts.blockLines + 1;
    const marks = count(line, MARK);
    counts.marks = isBlank ? 0 : counts.marks + marks;
    counts.allMarks += marks;
    counts.items += depth;
    counts.braces += count(line, /[{}]/g);
    yield { ...counts, depth, indent: line.search(/[^ \t]|$/), columns: count(line, /\|/g) };
  }
}

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;
