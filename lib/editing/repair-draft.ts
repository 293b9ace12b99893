import type { Diagnostic } from "../content/diagnostic";
import { findFrontmatter } from "../content/frontmatter";

/**
 * A draft with each paragraph that has a problem replaced by its own source, so that the rest can be shown as the page that it will
 * be.
 * @param problems of this text
 * @returns undefined if there is a problem outside the paragraphs, such as in the fields
 */
export function repairDraft(text: string, problems: readonly Diagnostic[]): string | undefined {
  const head = findFrontmatter(text)?.head;
  if (head === undefined) return undefined;
  const lines = text.split("\n");
  const first = head.split("\n").length - 1;
  const broken = new Set<number>();
  for (const { line } of problems) {
    const at = line - 1;
    if (at < first || !lines[at]?.trim()) return undefined;
    broken.add(startOf(lines, at, first));
  }
  // From the end, so that earlier lines keep their numbers.
  for (const start of [...broken].sort((a, b) => b - a)) {
    const length = lines.slice(start).findIndex((line) => !line.trim());
    const end = length < 0 ? lines.length : start + length;
    // The same number of lines, so that problems that are found next are where the author sees them.
    const shown = lines.slice(start, end).map((line) => literal(line.slice(0, LONGEST)));
    shown[0] = `**Line ${start + 1} is not right yet.** ${shown[0]}`;
    lines.splice(start, end - start, ...shown.with(-1, `${shown.at(-1)} <Uncited/>`));
  }
  return lines.join("\n");
}

/** Of a line that is shown as it is written, in characters. */
const LONGEST = 1000;

/** The first line of the paragraph that a line is in. */
function startOf(lines: readonly string[], line: number, first: number): number {
  let start = line;
  while (start > first && lines[start - 1]?.trim()) start -= 1;
  return start;
}

/** A line without any markup: each sign that could have a meaning is escaped. */
const literal = (line: string) =>
  line
    .trim()
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_{}[\]()#+\-.!<>|~&:=]/g, "\\$&");
