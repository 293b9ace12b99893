import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { formatDiagnostics } from "@/lib/content/diagnostic";
import { checkNew, type NewKind, newPath } from "@/lib/desk/new-file";
import type { Loaded } from "./load";
import { refuse } from "./terminal";

type NewFile = { kind: NewKind; slug: string; text: string };

/**
 * Writes a new file once the wiki has nothing against it; never over another one. A dry run prints it.
 * @returns where it was written
 */
export function writeNew(
  loaded: Loaded,
  { kind, slug, text }: NewFile,
  isDry = false,
): string | undefined {
  const file = newPath(kind, slug);
  checkText(loaded, file, text);
  if (isDry) {
    process.stdout.write(text);
    return undefined;
  }
  const folder = `${loaded.folder}/${kind}`;
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status) mkdirSync(folder);
  else if (!status.isDirectory()) refuse(`${folder} is no folder; nothing is written.`);
  const path = `${folder}/${file.slice(file.lastIndexOf("/") + 1)}`;
  try {
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    refuse(`${path} is there already; nothing is written.`);
  }
  return path;
}

/** Tells what the wiki would have against a file, with the lines that it would have. */
function checkText({ files }: Loaded, file: string, text: string): void {
  const diagnostics = checkNew(files, file, text);
  if (diagnostics.length === 0) return;
  const texts = new Map([...files.textByFile, [file, text]]);
  refuse(
    `\nNothing is written; this would be wrong:\n\n${formatDiagnostics(diagnostics, texts)}\n`,
  );
}
