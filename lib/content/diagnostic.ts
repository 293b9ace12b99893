import { codeFrame, plain } from "./code-frame";
import { plural } from "./plural";
import { terminalWidth, wrapText } from "./wrap-text";

/** A problem in a content file, told so that a fan can act on it. Lines and columns count from 1. */
export type Diagnostic = {
  file: string;
  line: number;
  column: number;
  /** The frontmatter field, as `seasons[0].released`. */
  field?: string | undefined;
  /** One plain sentence: what was wanted, what was found. */
  problem: string;
  /** What to write instead. */
  fix: string;
  /** What stands where an id is wanted, and in which folders it could be; the wiki replaces it by the fix. */
  meant?: NameMeant;
  /** The same of names that the fix itself repeats, in the form that is wanted. */
  meantInside?: readonly NameMeant[];
  /** Of a file's name alone: `rename` carries on, since it is the fix. */
  fixedByRename?: true;
};

/** A name, and the folders in which the file could be that it stands for. */
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
 * All problems as text, by file and line, each with its place in the file shown, and a closing count.
 * @param width the columns of the terminal; without, no line is wrapped
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  textByFile: ReadonlyMap<string, string>,
  width = Infinity,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const files = new Set(sorted.map((diagnostic) => diagnostic.file)).size;
  const count = `${plural(sorted.length, "problem")} in ${plural(files, "file")}.`;
  const told = sorted.map((one) => formatDiagnostic(one, textByFile.get(one.file), width));
  return [...told, count].join("\n\n");
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
