import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { checkNew, type NewKind, newPath } from "@/lib/authoring/new-file";
import { type Diagnostic, formatDiagnostics } from "@/lib/content/diagnostic";
import { terminalWidth } from "@/lib/content/wrap-text";
import type { Loaded } from "./load";
import { failWith, isTerminal } from "./terminal";

export type NewFile = { kind: NewKind; slug: string; text: string };

/**
 * Makes a valid file. On a terminal, its problems are printed and the answers asked for again until it is valid
 * or the contributor cancels; without a terminal, a problem ends the command.
 * @param correct asks again for the answers with these problems; returns false if no answer is involved
 */
export async function makeValid(
  { files }: Loaded,
  make: () => NewFile,
  correct: (diagnostics: readonly Diagnostic[]) => Promise<boolean>,
): Promise<NewFile> {
  for (;;) {
    const made = make();
    const file = newPath(made.kind, made.slug);
    const diagnostics = checkNew(files, file, made.text);
    if (diagnostics.length === 0) return made;
    const texts = new Map([...files.textByFile, [file, made.text]]);
    const message = `\nNothing is written; these problems would be added:\n\n${formatDiagnostics(diagnostics, texts, terminalWidth())}\n`;
    if (!isTerminal()) failWith(message);
    console.error(message);
    const own = diagnostics.filter((one) => one.file === file);
    if (own.length === 0 || !(await correct(own))) failWith("Nothing is written.");
  }
}

/**
 * Writes a new file, never over another one. A dry run prints it.
 * @returns its path, or undefined for a dry run
 */
export function writeNew(
  loaded: Loaded,
  { kind, slug, text }: NewFile,
  isDry = false,
): string | undefined {
  const file = newPath(kind, slug);
  if (isDry) {
    process.stdout.write(text);
    return undefined;
  }
  const folder = `${loaded.folder}/${kind}`;
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status) mkdirSync(folder);
  else if (!status.isDirectory()) failWith(`${folder} is not a folder; nothing is written.`);
  const path = `${folder}/${file.slice(file.lastIndexOf("/") + 1)}`;
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    failWith(`${path} already exists; nothing is written.`);
  }
  return path;
}
