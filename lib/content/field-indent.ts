const LINE = /^[^\n]*/gm;

/** The space before a line, the dashes of list items, and the name of a field. */
const FIELD = /^(\s*)((?:-\s+)*)[a-z_]+:/;

/**
 * The intended indent of fields that start with odd spaces: that of the fields around them. Replacing each odd space
 * with a plain one would make `title` part of the line above it.
 * @param fields the lines of the fields
 * @param isOdd whether the space before a field is odd
 * @returns the indents by the offset of the line
 */
export function listFieldIndents(
  fields: string,
  isOdd: (indent: string) => boolean,
): Map<number, number> {
  const indents = new Map<number, number>();
  // The columns of names in the current block and in those around it
  let columns: number[] = [];
  let opensBlock = false;
  for (const { 0: line, index } of fields.matchAll(LINE)) {
    const [, indent = "", dashes = ""] = FIELD.exec(line) ?? [];
    let column = indent.length;
    if (isOdd(indent) && dashes === "") {
      const [innermost = 0] = columns.slice(-1);
      const isNested = opensBlock && column > innermost;
      if (!isNested) column = columns.findLast((one) => one <= column) ?? 0;
      indents.set(index, column);
    }
    if (line.trim() === "") continue;
    opensBlock = line.trimEnd().endsWith(":");
    if (!FIELD.test(line)) continue;
    column += dashes.length;
    columns = [...columns.filter((one) => one < column), column];
  }
  return indents;
}
