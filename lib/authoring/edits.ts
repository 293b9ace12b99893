/** A replacement in a text, by offsets; the rest of the text is unchanged, byte for byte. */
export type Edit = { start: number; end: number; text: string };

/**
 * The text with all edits applied. Identical edits count as one.
 * @throws Error if two edits overlap, which is a bug in the code that planned them
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const [index, edit] of sorted.entries()) {
    const last = sorted[index - 1];
    if (last && sameEdit(last, edit)) continue;
    if (edit.start < at) throw new Error(`Two edits overlap at offset ${edit.start}.`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

const sameEdit = (a: Edit, b: Edit) =>
  a.start === b.start && a.end === b.end && a.text === b.text && a.end > a.start;

/** The line of an offset, from 1. */
export const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
