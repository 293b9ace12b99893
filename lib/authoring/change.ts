import type { ContentFiles } from "../content/load";

export type Content = string | Uint8Array;

/**
 * What becomes of one file of the content; paths start at the top of the project
 * (`content/heroes/jessica-jones.mdx`), `before` is what was read there.
 */
export type Change =
  | { does: "create"; file: string; after: Content }
  | { does: "edit"; file: string; before: Content; after: Content }
  | { does: "move"; file: string; to: string; before: Content; after: Content }
  | { does: "delete"; file: string; before: Content };

/** The files as they would be with these changes made, so that they can be checked before. Pure. */
export function filesAfter(files: ContentFiles, changes: readonly Change[]): ContentFiles {
  const textByFile = new Map(files.textByFile);
  const bytesByFile = new Map(files.bytesByFile);
  const put = (file: string, content: Content) => {
    if (typeof content === "string") textByFile.set(file, content);
    else bytesByFile.set(file, content);
  };
  for (const change of changes) {
    if (change.does === "move" || change.does === "delete") {
      textByFile.delete(change.file);
      bytesByFile.delete(change.file);
    }
    if (change.does !== "delete")
      put(change.does === "move" ? change.to : change.file, change.after);
  }
  return { ...files, textByFile: sorted(textByFile), bytesByFile: sorted(bytesByFile) };
}

/** In the order in which the disk is read, since of two claims to a name the first one counts. */
const sorted = <T>(byFile: ReadonlyMap<string, T>) =>
  new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)));
