import type { Diagnostic } from "../../content/diagnostic";
import type { Wiki } from "../../content/wiki";
import { articleIdFromPath } from "../../kinds/article-id";

/** The files whose last good content is shown: those that everybody may know of, and how many others there are. */
export type ProblemsView = { open: string[]; hidden: number };

/** The files of some problems. What the problems say may be a spoiler, so that only the log has it. */
export function buildProblems(
  { summaries }: Pick<Wiki, "summaries">,
  problems: readonly Diagnostic[],
): ProblemsView {
  const files = [...new Set(problems.map(({ file }) => file))].sort();
  const isOpen = (file: string) => {
    const id = articleIdFromPath(file);
    // A new article with a problem is not in the wiki yet: its name may be a spoiler.
    return id === undefined || summaries.get(id)?.reveals.length === 0;
  };
  const open = files.filter(isOpen);
  return { open, hidden: files.length - open.length };
}
