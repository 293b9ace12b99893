import { applyEdits, lineAt } from "./edits";
import { fixCharacters } from "./fixes/characters";
import { fixFileEnds } from "./fixes/file-ends";
import { editsOf, type Fixer, type TextFix } from "./fixes/fix";
import { fixHeadings } from "./fixes/heading-levels";
import { fixTagNames } from "./fixes/tag-names";
import { fixTags } from "./fixes/tags";
import { fixTabs } from "./fixes/yaml-tabs";
import { readWritten } from "./mentions";

/** A fix as it is shown to the author. */
export type AppliedFix = { file: string; line: number; was: string; is: string };

/** The number of a file's own problems, without the other files. */
export type CountProblems = (file: string, text: string) => number;

const MAX_MISTAKES = 60;

/** Fixers that work on files that cannot be parsed, and fixers that need the parsed tree. */
const LINE_FIXERS: readonly Fixer[] = [fixCharacters, fixFileEnds, fixTabs];
const TREE_FIXERS: readonly Fixer[] = [fixTagNames, fixHeadings];

export type FixedFile = { file: string; before: string; after: string; applied: AppliedFix[] };

/** Fixes one file, judging each fix by the file's own problems. */
export function fixFile(
  file: string,
  before: string,
  byNames: readonly TextFix[],
  count: CountProblems,
): FixedFile {
  const start: FixedFile = { file, before, after: before, applied: [] };
  const fixBy = (one: FixedFile, fixer: Fixer): FixedFile =>
    applyAll(one, goodFixes(file, one.after, fixer(file, one.after), count));
  const named = applyAll(start, goodFixes(file, before, byNames, count));
  const opened = fixMistakes(LINE_FIXERS.reduce(fixBy, named), count);
  return TREE_FIXERS.reduce(fixBy, opened);
}

/**
 * The safe fixes of one file that can be made now, with their places; when they are made, others may follow. Pure.
 * @param count the problems of a text, on its own
 */
export function listFixes(file: string, text: string, count: CountProblems): readonly TextFix[] {
  const goodOf = (fixer: Fixer) => goodFixes(file, text, fixer(file, text), count);
  const inLines = LINE_FIXERS.flatMap(goodOf);
  if (inLines.length > 0) return inLines;
  const [tag] = fixTags(file, text);
  if (tag) return isBetter(file, text, applyEdits(text, editsOf([tag])), count) ? [tag] : [];
  return TREE_FIXERS.map(goodOf).find((good) => good.length > 0) ?? [];
}

function applyAll(one: FixedFile, fixes: readonly TextFix[]): FixedFile {
  const applied = fixes.map(({ start, was, is }) => ({
    file: one.file,
    line: lineAt(one.after, start),
    was,
    is,
  }));
  return {
    ...one,
    after: applyEdits(one.after, editsOf(fixes)),
    applied: [...one.applied, ...applied],
  };
}

/** The parser reports one mistake at a time; the fixes are good only if the text has fewer problems in the end. */
function fixMistakes(before: FixedFile, count: CountProblems): FixedFile {
  let one = before;
  for (let round = 0; round < MAX_MISTAKES; round++) {
    const [fix] = fixTags(one.file, one.after);
    if (!fix) break;
    one = applyAll(one, [fix]);
  }
  return isBetter(one.file, before.after, one.after, count) ? one : before;
}

const isBetter = (file: string, before: string, after: string, count: CountProblems) =>
  readWritten(after) !== undefined || count(file, after) <= count(file, before);

/** The fixes that help: all of them if they help together, otherwise tried one by one. */
function goodFixes(
  file: string,
  text: string,
  fixes: readonly TextFix[],
  count: CountProblems,
): readonly TextFix[] {
  if (fixes.length === 0 || isGood(file, text, fixes, count)) return fixes;
  const good: TextFix[] = [];
  for (const one of fixes) if (isGood(file, text, [...good, one], count)) good.push(one);
  return good;
}

function isGood(
  file: string,
  text: string,
  fixes: readonly TextFix[],
  count: CountProblems,
): boolean {
  const before = count(file, text);
  const after = count(file, applyEdits(text, editsOf(fixes)));
  return fixes.some(({ mustHelp }) => mustHelp) ? after < before : after <= before;
}
