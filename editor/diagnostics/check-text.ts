import { lineAt } from "../../lib/authoring/edits";
import { type CountProblems, listFixes } from "../../lib/authoring/fix-file";
import type { TextFix } from "../../lib/authoring/fixes/fix";
import type { Diagnostic } from "../../lib/content/diagnostic";
import { parseTextFile } from "../../lib/content/parse-text-file";
import type { SourceDiagnostic } from "../source-field";

/** What `npm run check` says about a file on its own, whatever the other files are. Pure. */
export const checkText = (file: string, text: string): readonly Diagnostic[] =>
  parseTextFile(file, text).diagnostics ?? [];

/** The problems with what `npm run check -- --fix` would do about them. To try each fix takes as long as a check. */
export function withEdits(
  file: string,
  text: string,
  problems: readonly Diagnostic[],
): readonly SourceDiagnostic[] {
  if (problems.length === 0) return problems;
  const fixes = listFixes(file, text, rememberLast(problems.length, text));
  const fixByLine = new Map<number, TextFix>();
  for (const fix of fixes) {
    const line = lineAt(text, fix.start);
    if (!fixByLine.has(line)) fixByLine.set(line, fix);
  }
  return problems.map((problem) => {
    const fix = fixByLine.get(problem.line);
    // Of several problems in a line, the fix belongs to the first.
    fixByLine.delete(problem.line);
    return fix ? { ...problem, edit: editOf(fix) } : problem;
  });
}

const editOf = ({ start, end, text, is, also }: TextFix): SourceDiagnostic["edit"] => ({
  label: `Write ${is.length > LONGEST ? `${is.slice(0, LONGEST)}…` : is}`,
  changes: [{ start, end, text }, ...(also ? [also] : [])]
    .map((one) => ({ from: one.start, to: one.end, insert: one.text }))
    .sort((a, b) => a.from - b.from),
});

/** Of what a button writes, in characters. */
const LONGEST = 60;

/** The text itself has been checked already. */
function rememberLast(known: number, text: string): CountProblems {
  return (file, other) => (other === text ? known : checkText(file, other).length);
}
