import { isScalar, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { SpoilerSpan } from "../mdx/remark-spoilers";

/** A spoiler for the whole article hides its text too. */
export const WHOLE = { first: 1, last: Number.POSITIVE_INFINITY };

/**
 * The spoilers in frontmatter: the lines of every part that has `reveals`.
 * @param yaml as `splitFrontmatter` returns it, of an article that has been checked
 */
export function listHiddenFields(yaml: string): SpoilerSpan[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: "core" });
  const found: SpoilerSpan[] = [];
  visit(document, {
    Map(_key, map) {
      const season = map.get("reveals", true);
      if (!isScalar(season)) return;
      const span = map === document.contents ? WHOLE : linesOf(map, yaml, lines);
      found.push({ ...span, season: `${season.value}` });
    },
  });
  return found;
}

function linesOf({ range }: Node, yaml: string, lines: LineCounter) {
  const [start, end] = range ?? [0, yaml.length];
  const length = yaml.slice(start, end).trimEnd().length;
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  return { first: lineAt(start), last: lineAt(start + Math.max(0, length - 1)) };
}
