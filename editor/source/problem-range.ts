/** What stands at a problem: a tag, a link, a word, a date; else one character. */
const MARKED = /^(?:<[^<>\n]*>?|\[\[[^\]\n]*(?:\]\]?)?|[\p{L}\p{N}_][\p{L}\p{N}_.:'’-]*)/u;

/**
 * Which part of a line a problem is marked at: diagnostics say only where it begins.
 * @param column from 1; beyond the line, its end counts
 * @returns offsets in the line; nothing is marked only in an empty line
 */
export function problemRange(line: string, column: number): { from: number; to: number } {
  const from = Math.min(Math.max(column - 1, 0), Math.max(line.length - 1, 0));
  const length = MARKED.exec(line.slice(from))?.[0].length ?? 1;
  return { from, to: Math.min(from + length, line.length) };
}
