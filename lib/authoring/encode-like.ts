import { diffArrays } from "diff";

const MAX_EDITS = 2000;

type Line = { text: string; end: string };

/**
 * Encodes a text like the file that it replaces: with the file's byte order mark, the original line ending on
 * every unchanged line, and the most common line ending on new lines.
 * @param original the file's content with its byte order mark and line endings
 * @param text with LF only, as `decodeText` returns it
 */
export function encodeLike(original: string, text: string): string {
  const mark = original.startsWith("\uFEFF") ? "\uFEFF" : "";
  const before = splitLines(original.slice(mark.length));
  const ends = new Set(before.flatMap(({ end }) => end || []));
  if (!ends.has("\r\n") && !ends.has("\r")) return mark + text;
  const usual = mostFrequent(before.flatMap(({ end }) => end || []));
  if (ends.size === 1) return mark + text.replaceAll("\n", usual);
  return mark + withOwnEnds(before, text.split("\n"), usual);
}

/** The last line has no ending; it is empty if the file ends with a line break. */
function splitLines(text: string): Line[] {
  const parts = text.split(/(\r\n|\r|\n)/);
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? { text: part, end: parts[index + 1] ?? "" } : [],
  );
}

function mostFrequent(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "\n";
}

/** A line that replaces another gets its line ending, too. */
function withOwnEnds(before: readonly Line[], after: readonly string[], usual: string): string {
  const changes = diffArrays(
    before.map(({ text }) => text),
    [...after],
    { maxEditLength: MAX_EDITS },
  ) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const ends: string[] = [];
  let at = 0;
  let replaced: Line[] = [];
  for (const { removed, added, count } of changes) {
    if (added) {
      for (let nth = 0; nth < count; nth++) ends.push(replaced[nth]?.end || usual);
      replaced = [];
      continue;
    }
    const lines = before.slice(at, at + count);
    at += count;
    replaced = removed ? lines : [];
    if (!removed) ends.push(...lines.map(({ end }) => end || usual));
  }
  // CR before an empty line that ends with LF would be read as one line ending.
  for (let nth = after.length - 3; nth >= 0; nth--)
    if (ends[nth] === "\r" && after[nth + 1] === "" && ends[nth + 1] === "\n") ends[nth] = "\n";
  return after.map((line, nth) => line + (nth < after.length - 1 ? ends[nth] : "")).join("");
}
