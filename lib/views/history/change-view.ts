import type { TextLine } from "../../content/hidden-lines";
import type { Wiki } from "../../content/wiki";
import { knownSeasons } from "../spoilers/known-seasons";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";
import { wikiSpoilers } from "../spoilers/wiki-spoilers";
import type { DiffLine } from "./revision-diff";

/** Lines that spoil the same seasons. */
export type HiddenPart = { spoilers: SpoilerView[]; lines: DiffLine[]; hasChanged: boolean };

/** A run of lines of a revision; a run without changes is folded. */
export type DiffChunk = { isFolded: boolean; count: number; parts: HiddenPart[] };

/** The fields, or the text, of two revisions. */
export type DiffPart = { part: TextLine["part"]; hasChanged: boolean; chunks: DiffChunk[] };

/** The number of unchanged lines shown around a change. */
const AROUND = 1;
/** The fewest lines that are folded. */
const MIN_FOLD = 3;

/** The changes, in the fields and in the text separately, with unchanged lines folded. */
export const buildChange = (wiki: Wiki, lines: readonly DiffLine[]): DiffPart[] =>
  (["fields", "text"] as const).map((part) => {
    const own = lines.filter((line) => line.part === part && isShown(line));
    const hasChanged = own.some(({ kind }) => kind !== "kept");
    return { part, hasChanged, chunks: hasChanged ? foldLines(wiki, own) : [] };
  });

/** The lines of one revision without changes: how a revision is shown that can no longer be rendered. */
export const buildSource = (wiki: Wiki, lines: readonly TextLine[]): HiddenPart[] =>
  partLines(
    wiki,
    lines.map(({ text, part, reveals }) => ({
      kind: "kept",
      part,
      reveals,
      spans: [{ kind: "kept", text }],
    })),
  );

/** Hides empty lines and the frontmatter fences. */
const isShown = ({ spans, part }: DiffLine) =>
  spans.some(({ text }) => text.trim() !== "" && !(part === "fields" && text.trim() === "---"));

function foldLines(wiki: Wiki, lines: readonly DiffLine[]): DiffChunk[] {
  const near = lines.map((_, index) =>
    lines
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some(({ kind }) => kind !== "kept"),
  );
  const chunks: { isFolded: boolean; lines: DiffLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const isFolded = !near[index];
    const last = chunks.at(-1);
    if (last?.isFolded === isFolded) last.lines.push(line);
    else chunks.push({ isFolded, lines: [line] });
  }
  return chunks.map(({ isFolded, lines }) => ({
    isFolded: isFolded && lines.length >= MIN_FOLD,
    count: lines.length,
    parts: partLines(wiki, lines),
  }));
}

function partLines(wiki: Wiki, lines: readonly DiffLine[]): HiddenPart[] {
  const parts: { key: string; lines: DiffLine[] }[] = [];
  const known = wikiSpoilers(wiki);
  for (const line of lines) {
    const key = [...line.reveals].sort().join();
    const last = parts.at(-1);
    if (last?.key === key) last.lines.push(line);
    else parts.push({ key, lines: [line] });
  }
  return parts.map(({ lines }) => ({
    spoilers: spoilersOf(wiki, knownSeasons(known, lines[0]?.reveals ?? [])),
    lines,
    hasChanged: lines.some(({ kind }) => kind !== "kept"),
  }));
}
