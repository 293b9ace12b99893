/** How much of a line is shown; the rest of a longer one is marked by a dot sign. */
const WIDTH = 100;

/** How many columns at least are shown before the caret of a long line. */
const BEFORE = 60;

/** A tab is shown as what it is, since it may be the slip. */
const TAB = "⇥ ";

/** The line, the one before it, and a caret under the column. Of long lines what stands around the column. */
export function codeFrame(text: string, line: number, column: number): string[] {
  const lines = text.split("\n");
  const width = String(line).length;
  const row = (number: number | string, content: string) =>
    `  ${String(number).padStart(width)} | ${content}`;
  const rows: string[] = [];
  const before = lines[line - 2];
  if (before !== undefined) rows.push(row(line - 1, shorten(before, 0).shown));
  const written = lines[line - 1];
  if (written === undefined) return rows;
  const start = column - 1 < WIDTH ? 0 : column - 1 - BEFORE;
  const { shown, lead } = shorten(written, start);
  const caret = lead + widthOf(written.slice(start, column - 1));
  return [...rows, row(line, shown), row("", `${" ".repeat(Math.max(0, caret))}^`)];
}

/** What of a line is shown from a column on, `lead` is the width of the mark before it. */
function shorten(line: string, start: number): { shown: string; lead: number } {
  const lead = start > 0 ? "…" : "";
  const tail = line.length > start + WIDTH ? "…" : "";
  const part = line.slice(start, start + WIDTH).replaceAll("\t", TAB);
  return { shown: `${lead}${plain(part)}${tail}`, lead: lead.length };
}

/** As many columns as a terminal takes for it, but for the wide letters of other scripts. */
const widthOf = (part: string) => [...part.replaceAll("\t", TAB)].length;

/** A control character could move a terminal's cursor, or color what follows. */
export const plain = (part: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  part.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
