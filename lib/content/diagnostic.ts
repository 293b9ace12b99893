import { plural } from "../kinds/plural";
import { codeFrame, plain } from "./code-frame";
import { terminalWidth, wrapText } from "./wrap-text";

/** A problem in a content file, in words that a fan can act on. Lines and columns count from 1. */
export type Diagnostic = {
  file: string;
  line: number;
  column: number;
  /** The frontmatter field, as `seasons[0].released`. */
  field?: string | undefined;
  /** One plain sentence: what was expected, what was found. */
  problem: string;
  /** What to write instead. */
  fix: string;
  /** A name written where an id belongs, and the folders it could be in; `suggestName` turns it into the fix. */
  meant?: NameMeant;
  /** The same for names inside the fix, where `suggestName` replaces them with ids. */
  meantInside?: readonly NameMeant[];
  /** The problem is only the file's name, so `rename` may proceed: it is the fix. */
  fixedByRename?: true;
};

/** A name, and the folders in which its file could be. */
export type NameMeant = { name: string; folders: readonly string[] };

/** Content that cannot be built; its message lists every problem. */
export class ContentError extends Error {
  override readonly name = "ContentError";

  constructor(
    readonly diagnostics: readonly Diagnostic[],
    textByFile: ReadonlyMap<string, string>,
  ) {
    super(`\n${formatDiagnostics(diagnostics, textByFile, terminalWidth())}\n`);
  }
}

export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}

/**
 * All problems as text, by file and line, each with the lines of the file around it, and a total at the end.
 * @param width the columns of the terminal; if it is left out, no line is wrapped
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  textByFile: ReadonlyMap<string, string>,
  width = Infinity,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const files = new Set(sorted.map((diagnostic) => diagnostic.file)).size;
  const count = `${plural(sorted.length, "problem")} in ${plural(files, "file")}.`;
  const formatted = sorted.map((one) => formatDiagnostic(one, textByFile.get(one.file), width));
  return [...formatted, count].join("\n\n");
}

export function formatDiagnostic(
  diagnostic: Diagnostic,
  text: string | undefined,
  width = Infinity,
): string {
  const { file, line, column, field, problem, fix } = diagnostic;
  return [
    `${file}:${line}:${column}${field ? `  ${field}` : ""}`,
    wrapText(plain(problem), width, "  "),
    ...(text === undefined ? [] : codeFrame(text, line, column, width)),
    wrapText(plain(fix), width, "  → "),
  ].join("\n");
}

/** `["seasons", 0, "released"]` → `seasons[0].released`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`,
    )
    .join("");
}
