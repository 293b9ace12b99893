const LINE = /^[^\n]*/gm;

/** The space in front of a line, the dashes of list items, and the name of a field. */
const FIELD = /^(\s*)((?:-\s+)*)[a-z_]+:/;

/**
 * How far the fields are meant to be indented that stand behind odd spaces: as the fields around them. A plain space
 * for each odd one would make `title` a part of the line above it.
 * @param fields the lines of the fields
 * @param isOdd whether the space in front of a field is odd
 * @returns by where a line starts
 */
export function listFieldIndents(
  fields: string,
  isOdd: (indent: string) => boolean,
): Map<number, number> {
  const indents = new Map<number, number>();
  // Where names stand in the block that is open, and in those around it
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
