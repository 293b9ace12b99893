import type { Diagnostic } from "../../content/diagnostic";
import type { Wiki } from "../../content/wiki";
import { articleIdFromPath, sourceIdFromPath } from "../../kinds/article-id";

/** The files whose last good content is shown: those that everybody may know of, and how many others there are. */
export type ProblemsView = { open: string[]; hidden: number };

/** The files of some problems. What the problems say may be a spoiler, so that only the log has it. */
export function buildProblems(
  { summaries, sources }: Pick<Wiki, "summaries" | "sources">,
  problems: readonly Diagnostic[],
): ProblemsView {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const isOpen = (file: string) => {
    const [id, source] = [articleIdFromPath(file), sourceIdFromPath(file)];
    // A file that is not in the wiki yet, or is no article, may have a name that is a spoiler.
    if (id) return summaries.get(id)?.reveals.length === 0;
    return source !== undefined && sources.has(source);
  };
  const open = files.filter(isOpen);
  return { open, hidden: files.length - open.length };
}
