import { diffWordsWithSpace } from "diff";

/** Words that both wordings have, or one of them. */
export type Stretch = { kind: "kept" | "added" | "removed"; text: string };

/** Beyond so many steps two texts have so little in common that they are shown one after the other. */
export const MAX_STEPS = 1500;

/** What changed from one line to the other, word by word. */
export function diffWords(before: string, after: string): Stretch[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_STEPS });
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
function joinShort(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of stretches.entries()) {
    const isBridge =
      kind === "kept" &&
      text.trim() === "" &&
      removed + added !== "" &&
      index < stretches.length - 1;
    if (kind === "kept" && !isBridge) {
      close();
      joined.push({ kind, text });
    } else {
      if (kind !== "added") removed += text;
      if (kind !== "removed") added += text;
    }
  }
  close();
  return joined;
}
