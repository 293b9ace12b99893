import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { type Day, parseDay } from "../time/partial-date";
import { type Commit, logArguments, readCommits } from "./commits";
import { renameOption, withHistory } from "./git";

/** The last change of an article, with its author and message. */
export type Change = Pick<Commit, "hash" | "message" | "author" | "authorId"> & {
  article: ArticleId;
  day: Day;
  isNew: boolean;
};

/** The maximum number of commits read. */
const MAX_COMMITS = "--max-count=400";

/**
 * The most recently changed articles, newest day first, each once.
 * @param folder the content folder
 * @returns undefined if Git cannot read the history, as in `withHistory`
 */
export const listChanges = (folder: string, limit: number): Promise<Change[] | undefined> =>
  withHistory(folder, async (git) => {
    const log = await git(...logArguments(MAX_COMMITS, await renameOption(git)));
    return readChanges(log).slice(0, limit);
  });

/** Parses the output of `git log` with `logArguments`. */
export function readChanges(log: string): Change[] {
  const changes = new Map<ArticleId, Change>();
  for (const { commit, files } of readCommits(log)) {
    const { instant, ...rest } = commit;
    const day = parseDay(instant.slice(0, 10));
    for (const { status, to } of day ? files : []) {
      const article = articleIdFromPath(`content/${to}`);
      if (day && article && !changes.has(article))
        changes.set(article, { ...rest, article, day, isNew: status === "A" });
    }
  }
  // Git lists a commit before its parent even if their dates are in a different order.
  return [...changes.values()].sort((a, b) => b.day.localeCompare(a.day));
}
