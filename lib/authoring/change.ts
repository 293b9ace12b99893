import type { ContentFiles } from "../content/load";
import type { Content } from "../content/parse-file";

/**
 * A change to one content file; paths are relative to the repository root
 * (`content/heroes/jessica-jones.mdx`), and `before` is the content that was read from there.
 */
export type FileChange =
  | { does: "create"; file: string; after: Content }
  | { does: "edit"; file: string; before: Content; after: Content }
  | { does: "move"; file: string; to: string; before: Content; after: Content }
  | { does: "delete"; file: string; before: Content };

/** The files with these changes made, so that the result can be checked first. Pure. */
export function filesAfter(files: ContentFiles, changes: readonly FileChange[]): ContentFiles {
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

/** Sorted as files are read from disk: if two articles claim a name, the first one gets it. */
const sorted = <T>(byFile: ReadonlyMap<string, T>) =>
  new Map([...byFile].sort(([a], [b]) => (a < b ? -1 : 1)));
