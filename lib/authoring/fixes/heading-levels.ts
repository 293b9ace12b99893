import type { Heading } from "mdast";
import { visit } from "unist-util-visit";
import { normalizeName } from "../../content/names";
import { textOf } from "../../mdx/text-of";
import { readFields } from "../frontmatter-edits";
import { readWritten } from "../mentions";
import type { Fixer, TextFix } from "./fix";

const FIRST = 2;
const LAST = 4;

/**
 * Fixes headings that start at the title's level or skip a level: each is moved to one level below its parent
 * heading. If that is deeper than the wiki's levels, or if a heading only repeats the title, nothing is
 * changed and the author decides.
 */
export const fixHeadings: Fixer = (file, text) => {
  const written = file.endsWith(".mdx") ? readWritten(text) : undefined;
  if (!written) return [];
  const headings: Heading[] = [];
  visit(written.tree, "heading", (node) => void headings.push(node));
  const levels = levelsOf(headings.map(({ depth }) => depth));
  const title = String(readFields(file, text)?.root.get("title") ?? "");
  const isTitle = (one: Heading) =>
    one.depth === 1 && normalizeName(textOf(one)) === normalizeName(title);
  if (levels.some((level) => level > LAST) || headings.some(isTitle)) return [];
  const fixes = headings.map((heading, index) =>
    fixHeading(heading, levels[index] ?? heading.depth, text, written.shift),
  );
  // All or none: changing only some of the headings would change the outline.
  return fixes.includes(undefined) ? [] : (fixes as TextFix[][]).flat();
};

/** `[1, 3, 3, 2]` → `[2, 3, 3, 3]`: the level of each heading by its nesting. */
function levelsOf(depths: readonly number[]): number[] {
  const open: number[] = [];
  return depths.map((depth) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop();
    open.push(depth);
    return open.length + FIRST - 1;
  });
}

/** @returns undefined if the level cannot be changed in the heading's own syntax (a heading underlined with `===`) */
function fixHeading(
  { depth, position }: Heading,
  level: number,
  text: string,
  shift: number,
): TextFix[] | undefined {
  if (depth === level) return [];
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined) return undefined;
  const start = shift + from;
  const [line = ""] = text.slice(start, shift + to).split("\n", 1);
  const marks = "#".repeat(depth);
  if (!line.startsWith(marks)) return undefined;
  const was = line.trimEnd().slice(0, 60);
  const is = `${"#".repeat(level)}${was.slice(depth)}`;
  return [{ start, end: start + depth, text: "#".repeat(level), was, is, mustHelp: false }];
}
