import { diffArrays } from "diff";
import type { TextLine } from "../../content/hidden-lines";
import { joinSeasons } from "../../spoilers/watch-progress";
import { pairLines } from "./pair-lines";
import { type DiffSpan, diffWords, MAX_STEPS } from "./word-diff";

/** A line of one revision or of both; a changed line is split into spans. */
export type DiffLine = {
  kind: "kept" | "added" | "removed" | "changed";
  part: TextLine["part"];
  spans: DiffSpan[];
  /** The seasons that it spoils, in either revision. */
  reveals: readonly string[];
};

/**
 * The changes from one revision to the other, line by line, and word by word in changed lines. Kept and
 * added text, joined, is the newer text; kept and removed text is the older one.
 */
export function diffRevisions(older: readonly TextLine[], newer: readonly TextLine[]): DiffLine[] {
  const texts = (lines: readonly TextLine[]) => lines.map(({ text }) => text);
  const changes = diffArrays(texts(older), texts(newer), { maxEditLength: MAX_STEPS }) ?? [
    { removed: true, added: false, count: older.length },
    { removed: false, added: true, count: newer.length },
  ];
  const budget: Budget = { left: MAX_WORK };
  const lines: DiffLine[] = [];
  const removed = [...older];
  const added = [...newer];
  /** The removed and added lines since the last kept line. */
  const hunk: Hunk = { removed: [], added: [] };
  for (const change of changes) {
    if (change.removed) hunk.removed.push(...removed.splice(0, change.count));
    else if (change.added) hunk.added.push(...added.splice(0, change.count));
    else {
      lines.push(...closeHunk(hunk, budget));
      const kept = removed.splice(0, change.count);
      lines.push(...kept.map((line) => bothLines(line, added.shift() ?? line, budget)));
    }
  }
  return [...lines, ...closeHunk(hunk, budget)];
}

/** The limit for comparing all lines word by word: the sum of each line's squared steps. */
const MAX_WORK = 3_000_000;

type Budget = { left: number };

/** Once the budget is used up, lines show the older and the newer wording whole. */
function compareWords(before: string, after: string, budget: Budget): DiffSpan[] {
  const words = (text: string) => text.split(/[\s\p{P}]+/u).length;
  const steps = Math.min(MAX_STEPS, words(before) + words(after));
  budget.left -= steps ** 2;
  return diffWords(before, after, budget.left < 0 ? 0 : MAX_STEPS);
}

type Hunk = Record<"removed" | "added", TextLine[]>;

function closeHunk(hunk: Hunk, budget: Budget): DiffLine[] {
  const removed = hunk.removed.splice(0);
  const added = hunk.added.splice(0);
  const lines: DiffLine[] = [];
  let [old, now] = [0, 0];
  for (const [before, after] of [
    ...pairLines(removed, added),
    [removed.length, added.length] as const,
  ]) {
    lines.push(...removed.slice(old, before).map((line) => oneLine("removed", line)));
    lines.push(...added.slice(now, after).map((line) => oneLine("added", line)));
    const [one, other] = [removed[before], added[after]];
    if (one && other) lines.push(bothLines(one, other, budget));
    [old, now] = [before + 1, after + 1];
  }
  return lines;
}

const oneLine = (kind: "added" | "removed", { text, part, reveals }: TextLine): DiffLine => ({
  kind,
  part,
  reveals,
  spans: [{ kind, text }],
});

function bothLines(before: TextLine, after: TextLine, budget: Budget): DiffLine {
  const { part } = after;
  const reveals = joinSeasons([...before.reveals, ...after.reveals]);
  if (before.text === after.text)
    return { kind: "kept", part, reveals, spans: [{ kind: "kept", text: after.text }] };
  return {
    kind: "changed",
    part,
    reveals,
    spans: compareWords(before.text, after.text, budget),
  };
}
