import { diffWordsWithSpace } from "diff";

/** Words of both wordings (kept), or of one of them. */
export type DiffSpan = { kind: "kept" | "added" | "removed"; text: string };

/**
 * Texts that differ in more steps have so little in common that they are shown one after the other. Comparing
 * takes the square of this: a tenth of a second.
 */
export const MAX_STEPS = 600;

/**
 * The changes from one line to the other, word by word.
 * @param maxSteps the most words that may differ
 */
export function diffWords(before: string, after: string, maxSteps = MAX_STEPS): DiffSpan[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxSteps });
  if (!changes)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  return joinShort(
    changes.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "kept",
      text: value,
    })),
  );
}

/** Joins changes with only spaces between them into one, which is easier to read. */
function joinShort(spans: readonly DiffSpan[]): DiffSpan[] {
  const groups: DiffSpan[][] = [];
  for (const [index, span] of spans.entries()) {
    const isBridge = isSpace(span) && isChange(spans[index - 1]) && isChange(spans[index + 1]);
    const last = groups.at(-1);
    if (last && (isChange(span) || isBridge) && isChange(last[0])) last.push(span);
    else groups.push([span]);
  }
  return groups.flatMap(joinGroup);
}

const isSpace = ({ kind, text }: DiffSpan) => kind === "kept" && text.trim() === "";
const isChange = (span: DiffSpan | undefined) => span !== undefined && span.kind !== "kept";

/** Replaced words become two spans, removed and added; other groups stay unchanged. */
function joinGroup(group: readonly DiffSpan[]): DiffSpan[] {
  const kinds = new Set(group.map(({ kind }) => kind));
  if (!kinds.has("added") || !kinds.has("removed")) return [...group];
  const without = (kind: DiffSpan["kind"]) =>
    group.flatMap((one) => (one.kind === kind ? [] : one.text)).join("");
  return [
    { kind: "removed", text: without("added") },
    { kind: "added", text: without("removed") },
  ];
}
