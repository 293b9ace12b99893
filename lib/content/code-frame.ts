/** The maximum number of characters shown of a line; longer lines are cut with an ellipsis. */
const WIDTH = 100;

/** The share of the shown part of a long line that is before the caret. */
const BEFORE = 0.6;

/** A tab is shown visibly, since it may be the mistake. */
const TAB = "⇥ ";

/**
 * The line, the one before it, and a caret under the column. Long lines are cut around the column.
 * @param columns of the terminal
 */
export function codeFrame(
  text: string,
  line: number,
  column: number,
  columns = Infinity,
): string[] {
  const lines = text.split("\n");
  const width = String(line).length;
  // Room for the line's number, the frame, and an ellipsis at both ends.
  const most = Math.min(WIDTH, Math.max(10, columns - width - 7));
  const row = (number: number | string, content: string) =>
    `  ${String(number).padStart(width)} | ${content}`;
  const rows: string[] = [];
  const before = lines[line - 2];
  if (before !== undefined) rows.push(row(line - 1, shorten(before, 0, most).shown));
  const written = lines[line - 1];
  if (written === undefined) return rows;
  const start = column - 1 < most ? 0 : column - 1 - Math.floor(most * BEFORE);
  const { shown, lead } = shorten(written, start, most);
  const caret = lead + widthOf(written.slice(start, column - 1));
  return [...rows, row(line, shown), row("", `${" ".repeat(Math.max(0, caret))}^`)];
}

/** The part of a line from a column on; `lead` is the width of the ellipsis before it. */
function shorten(line: string, start: number, most: number): { shown: string; lead: number } {
  const lead = start > 0 ? "…" : "";
  const tail = line.length > start + most ? "…" : "";
  const part = line.slice(start, start + most).replaceAll("\t", TAB);
  return { shown: `${lead}${plain(part)}${tail}`, lead: lead.length };
}

/** How many terminal columns it takes, apart from the wide letters of other scripts. */
const widthOf = (part: string) => [...part.replaceAll("\t", TAB)].length;

/** Replaces control characters, which could move a terminal's cursor or color the text after them. */
export const plain = (part: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  part.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
