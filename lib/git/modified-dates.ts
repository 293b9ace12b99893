import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { type Commit, logArguments, readCommits } from "./commits";
import { withHistory } from "./git";

/** The last revision of an article. */
export type LastChange = Pick<Commit, "instant" | "author">;

/**
 * When each article last changed, and by whom. An article that is not in Git, or whose file has uncommitted changes,
 * is omitted. Renames are not detected: that needs every text, which a partial clone lacks.
 * @param folder the content folder
 * @returns undefined if Git cannot read the history, as in `withHistory`
 */
export const listLastChanges = (
  folder: string,
): Promise<ReadonlyMap<ArticleId, LastChange> | undefined> =>
  withHistory(folder, async (git) => {
    const changes = readLastChanges(await git(...logArguments("--no-renames")));
    const options = ["--no-renames", "--name-only", "-z", "--relative", "--", "."];
    for (const path of (await git("diff", "HEAD", ...options)).split("\0")) {
      const changed = articleIdFromPath(`content/${path}`);
      if (changed) changes.delete(changed);
    }
    return changes;
  });

/** Only the instants of `listLastChanges`. */
export async function listModified(
  folder: string,
): Promise<ReadonlyMap<ArticleId, string> | undefined> {
  const changes = await listLastChanges(folder);
  return changes && instantsOf(changes);
}

export const instantsOf = (
  changes: ReadonlyMap<ArticleId, { instant: string }>,
): Map<ArticleId, string> => new Map([...changes].map(([id, { instant }]) => [id, instant]));

/** Parses the output of `git log` with `logArguments`, newest first. */
export function readLastChanges(log: string): Map<ArticleId, LastChange> {
  const changes = new Map<ArticleId, LastChange>();
  for (const { commit, files } of readCommits(log))
    for (const { to } of files) {
      const article = articleIdFromPath(`content/${to}`);
      const { instant, author } = commit;
      if (article && !changes.has(article)) changes.set(article, { instant, author });
    }
  return changes;
}
