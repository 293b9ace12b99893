import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeGit } from "./write-git";

/** Three forms of a text: what two people began with, and what each made of it. */
export type ThreeTexts = { base: string; mine: string; theirs: string };

/** A part of a merged text: what counts, or what the two have changed in different ways. */
export type MergePart = { text: string } | ThreeTexts;

/** Each takes a process. Of texts that differ in more places, nobody writes one while somebody else writes the other. */
const MOST_BY_WORDS = 12;

/**
 * Merges two changes of a text as Git does: first by lines, then, where both changed a line, by words. Nothing is merged that
 * both changed.
 * @returns parts in order; joined, those of a merge without conflicts are the text. Both sides of a conflict are whole lines.
 */
export async function mergeTexts(texts: ThreeTexts): Promise<MergePart[]> {
  const parts: MergePart[] = [];
  const byLines = await mergeLines(texts);
  const conflicts = byLines.filter((part) => !("text" in part)).length;
  for (const part of byLines) {
    const merged = "text" in part || conflicts > MOST_BY_WORDS ? part : await mergeWords(part);
    const last = parts.at(-1);
    if (last && "text" in last && "text" in merged) last.text += merged.text;
    else parts.push(merged);
  }
  return parts;
}

/** The text of a merge without conflicts. */
export const mergedText = (parts: readonly MergePart[]): string | undefined => {
  const texts = parts.flatMap((part) => ("text" in part ? part.text : []));
  return texts.length === parts.length ? texts.join("") : undefined;
};

/** A conflict of lines whose words do not conflict is none. */
async function mergeWords(conflict: ThreeTexts): Promise<MergePart> {
  const { base, mine, theirs } = conflict;
  const words = { base: toLines(base), mine: toLines(mine), theirs: toLines(theirs) };
  const text = mergedText(await mergeLines(words));
  return text === undefined ? conflict : { text: fromLines(text) };
}

/** Words and what is between them, each on a line of its own. */
const toLines = (text: string): string =>
  (text.match(/\s|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [])
    .map((word) => `${word.replaceAll("\n", "\\n")}\n`)
    .join("");

const fromLines = (lines: string): string =>
  lines
    .split("\n")
    .map((line) => (line === "\\n" ? "\n" : line))
    .join("");

/** Longer than any row of equals signs in the texts, with which Git marks the middle of a conflict. */
const markerSize = (texts: readonly string[]): number =>
  8 +
  Math.max(...texts.flatMap((text) => (text.match(/=+/g) ?? []).map(({ length }) => length)), 0);

async function mergeLines({ base, mine, theirs }: ThreeTexts): Promise<MergePart[]> {
  if (mine === theirs || theirs === base) return [{ text: mine }];
  if (mine === base) return [{ text: theirs }];
  const folder = await mkdtemp(path.join(tmpdir(), "merge-"));
  // No text can have a line like those by which Git marks a conflict.
  const mark = randomBytes(12).toString("hex");
  try {
    for (const [name, text] of Object.entries({ base, mine, theirs }))
      await writeFile(path.join(folder, name), text);
    const size = markerSize([base, mine, theirs]);
    return readConflicts(await merge(folder, mark, size), mark, size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Git exits with the number of conflicts. */
async function merge(folder: string, mark: string, size: number): Promise<string> {
  const labels = ["mine", "base", "theirs"].flatMap((name) => ["-L", `${name} ${mark}`]);
  const style = ["--diff3", "--marker-size", String(size)];
  try {
    return await writeGit(folder, [
      "merge-file",
      "-p",
      ...style,
      ...labels,
      "mine",
      "base",
      "theirs",
    ]);
  } catch (error) {
    const { code, stdout } = error as { code?: unknown; stdout?: Buffer };
    if (typeof code === "number" && code < 128 && stdout) return stdout.toString("utf8");
    throw error;
  }
}

/** Parses the output of `git merge-file --diff3`. */
function readConflicts(printed: string, mark: string, size: number): MergePart[] {
  const parts: MergePart[] = [];
  const lines = printed.split(/(?<=\n)/);
  const is = (line: string, sign: string, name: string) =>
    line.trimEnd() === `${sign.repeat(size)} ${name} ${mark}`;
  let conflict: (ThreeTexts & { side: keyof ThreeTexts }) | undefined;
  for (const line of lines) {
    if (!conflict && is(line, "<", "mine"))
      conflict = { base: "", mine: "", theirs: "", side: "mine" };
    else if (conflict && is(line, "|", "base")) conflict.side = "base";
    else if (conflict?.side === "base" && line.trimEnd() === "=".repeat(size))
      conflict.side = "theirs";
    else if (conflict && is(line, ">", "theirs")) {
      const { side: _, ...texts } = conflict;
      parts.push(texts);
      conflict = undefined;
    } else if (conflict) conflict[conflict.side] += line;
    else {
      const last = parts.at(-1);
      if (last && "text" in last) last.text += line;
      else parts.push({ text: line });
    }
  }
  return parts;
}
