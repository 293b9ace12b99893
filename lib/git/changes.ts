import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { type Day, parseDay } from "../time/partial-date";
import { type Commit, logArguments, readCommits } from "./commits";
import { askHistory, renameOption } from "./git";

/** The last change of an article, who made it, and what they said of it. */
export type Change = Pick<Commit, "hash" | "message" | "author"> & {
  article: ArticleId;
  day: Day;
  isNew: boolean;
};

/** So many commits are looked at. */
const MAX_COMMITS = "--max-count=400";

/**
 * The articles that changed last, newest day first, each once.
 * @param folder the content folder
 * @returns undefined where Git cannot say, as in `askHistory`
 */
export const listChanges = (folder: string, limit: number): Promise<Change[] | undefined> =>
  askHistory(folder, async (git) => {
    const log = await git(...logArguments(MAX_COMMITS, await renameOption(git)));
    return readChanges(log).slice(0, limit);
  });

/** Reads what `git log` printed, as `logArguments` asks it. */
export function readChanges(log: string): Change[] {
  const changes = new Map<ArticleId, Change>();
  for (const { commit, files } of readCommits(log)) {
    const { hash, message, author, instant } = commit;
    const day = parseDay(instant.slice(0, 10));
    for (const { status, to } of day ? files : []) {
      const article = articleIdFromPath(`content/${to}`);
      if (day && article && !changes.has(article))
        changes.set(article, { article, day, hash, message, author, isNew: status === "A" });
    }
  }
  // Git lists a commit before its parent, whatever their clocks said.
  return [...changes.values()].sort((a, b) => b.day.localeCompare(a.day));
}
