/** What a text holds too much of, and where. */
export type Excess = { line: number; column: number; problem: string; mend: string };

const MAX_MARKS = 600;
const MAX_BRACES = 100;
const MAX_COLUMNS = 60;
const MAX_STEPS = 16;
const MAX_INDENT = 64;

/** How a line begins that stands in lists and quotations: `> - 1. `. */
const STEPS = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))*/;
const STEP = />|[-*+]|\d[.)]/g;
const MARK = /[*_~`[\]<!&@]|https?:|www\./g;

/**
 * Looks at an article's text before it is parsed, for what no article needs: some marks, thousands of
 * times without an empty line between them, keep a parser busy for minutes, since each may pair with each.
 * @returns the first excess, or undefined
 */
export function findExcess(body: string): Excess | undefined {
  const total = { marks: 0, braces: 0 };
  for (const [index, line] of body.split("\n").entries()) {
    total.marks = line.trim() === "" ? 0 : total.marks + count(line, MARK);
    total.braces += count(line, /[{}]/g);
    const found = excessOf(line, total);
    if (found) return { line: index + 1, column: 1, ...found };
  }
  return undefined;
}

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

function excessOf(line: string, { marks, braces }: { marks: number; braces: number }) {
  const simpler = "Write it more simply.";
  if (count(STEPS.exec(line)?.[0] ?? "", STEP) > MAX_STEPS)
    return {
      problem: `Lists and quotations stand more than ${MAX_STEPS} deep in each other.`,
      mend: simpler,
    };
  if (line.search(/[^ \t]|$/) > MAX_INDENT)
    return {
      problem: `This line is indented by more than ${MAX_INDENT} characters.`,
      mend: simpler,
    };
  if (count(line, /\|/g) > MAX_COLUMNS)
    return {
      problem: `This table has more than ${MAX_COLUMNS} columns.`,
      mend: "Make it a list, or several tables.",
    };
  if (braces > MAX_BRACES)
    return {
      problem: `There are more than ${MAX_BRACES} braces in this text; they start a program, and articles run none.`,
      mend: "Write \\{ for a brace in the text.",
    };
  if (marks > MAX_MARKS)
    return {
      problem: `More than ${MAX_MARKS} marks of Markdown stand here without an empty line between them.`,
      mend: "Make several paragraphs, lists or tables of it.",
    };
  return undefined;
}
