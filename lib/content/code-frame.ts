/** How much of a line is shown at most; the rest of a longer one is marked by a dot sign. */
const WIDTH = 100;

/** How much of what is shown of a long line stands before the caret. */
const BEFORE = 0.6;

/** A tab is shown as what it is, since it may be the slip. */
const TAB = "⇥ ";

/**
 * The line, the one before it, and a caret under the column. Of long lines what stands around the column.
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
  // Beside the line's number, its frame, and a mark at both ends.
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

/** What of a line is shown from a column on, `lead` is the width of the mark before it. */
function shorten(line: string, start: number, most: number): { shown: string; lead: number } {
  const lead = start > 0 ? "…" : "";
  const tail = line.length > start + most ? "…" : "";
  const part = line.slice(start, start + most).replaceAll("\t", TAB);
  return { shown: `${lead}${plain(part)}${tail}`, lead: lead.length };
}

/** As many columns as a terminal takes for it, but for the wide letters of other scripts. */
const widthOf = (part: string) => [...part.replaceAll("\t", TAB)].length;

/** A control character could move a terminal's cursor, or color what follows. */
export const plain = (part: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  part.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
