import { sameContent } from "./load";
import type { Content, ContentFiles } from "./parse-file";

/** The content of a file; undefined if there is none of this name. */
export const contentOf = (
  { textByFile, bytesByFile }: ContentFiles,
  file: string,
): Content | undefined => textByFile.get(file) ?? bytesByFile.get(file);

/** Whether two contents are the same, also if there is none of both. */
export const isSame = (a: Content | undefined, b: Content | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameContent(a, b);

/** The files that one of two has and the other has not, or with another content. */
export function listDifferent(before: ContentFiles, after: ContentFiles): string[] {
  return [
    ...listDifferentKeys(before.textByFile, after.textByFile),
    ...listDifferentKeys(before.bytesByFile, after.bytesByFile),
  ];
}

function listDifferentKeys<C extends Content>(
  before: ReadonlyMap<string, C>,
  after: ReadonlyMap<string, C>,
): string[] {
  const different: string[] = [];
  for (const [file, content] of after) if (!isSame(before.get(file), content)) different.push(file);
  for (const file of before.keys()) if (!after.has(file)) different.push(file);
  return different;
}

/** Some of the files. */
export function pickFiles(files: ContentFiles, names: Iterable<string>): ContentFiles {
  return withFiles(
    { textByFile: new Map(), bytesByFile: new Map(), diagnostics: files.diagnostics },
    files,
    names,
  );
}

/** The files, with what `others` has under these names instead; what it lacks is removed. */
export function withFiles(
  files: ContentFiles,
  others: ContentFiles,
  names: Iterable<string>,
): ContentFiles {
  const textByFile = new Map(files.textByFile);
  const bytesByFile = new Map(files.bytesByFile);
  for (const file of names) {
    replace(textByFile, file, others.textByFile.get(file));
    replace(bytesByFile, file, others.bytesByFile.get(file));
  }
  return { textByFile, bytesByFile, diagnostics: files.diagnostics };
}

function replace<T>(map: Map<string, T>, file: string, content: T | undefined): void {
  if (content === undefined) map.delete(file);
  else map.set(file, content);
}
