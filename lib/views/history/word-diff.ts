import { diffWordsWithSpace } from "diff";

/** Words that both wordings have, or one of them. */
export type DiffSpan = { kind: "kept" | "added" | "removed"; text: string };

/**
 * Beyond so many steps two texts have so little in common that they are shown one after the other. Comparing them
 * takes the square of it: a tenth of a second.
 */
export const MAX_STEPS = 600;

/**
 * What changed from one line to the other, word by word.
 * @param maxSteps so many words that differ are looked for
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

/** Where only spaces stay between words that change, a reader reads on more easily over one change. */
function joinShort(stretches: readonly DiffSpan[]): DiffSpan[] {
  const groups: DiffSpan[][] = [];
  for (const [index, stretch] of stretches.entries()) {
    const isBridge =
      isSpace(stretch) && isChange(stretches[index - 1]) && isChange(stretches[index + 1]);
    const last = groups.at(-1);
    if (last && (isChange(stretch) || isBridge) && isChange(last[0])) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups.flatMap(joinGroup);
}

const isSpace = ({ kind, text }: DiffSpan) => kind === "kept" && text.trim() === "";
const isChange = (stretch: DiffSpan | undefined) =>
  stretch !== undefined && stretch.kind !== "kept";

/** Words that took the place of others, as two stretches; what is only added or only gone stays as it is. */
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
