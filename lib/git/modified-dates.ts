import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { type Commit, logArguments, readCommits } from "./commits";
import { askHistory } from "./git";

/** The last revision of an article. */
export type LastChange = Pick<Commit, "instant" | "author">;

/**
 * When each article changed last, and by whom. An article that Git does not know, or whose file is not as
 * committed, is left out. Renames are not looked for: they need every text, which a partial clone lacks.
 * @param folder the content folder
 * @returns undefined where Git cannot say, as in `askHistory`
 */
export const listLastChanges = (
  folder: string,
): Promise<ReadonlyMap<ArticleId, LastChange> | undefined> =>
  askHistory(folder, async (git) => {
    const changes = readLastChanges(await git(...logArguments("--no-renames")));
    const options = ["--no-renames", "--name-only", "-z", "--relative", "--", "."];
    for (const path of (await git("diff", "HEAD", ...options)).split("\0")) {
      const changed = articleIdFromPath(`content/${path}`);
      if (changed) changes.delete(changed);
    }
    return changes;
  });

/** The instants alone, as in `listLastChanges`. */
export async function listModified(
  folder: string,
): Promise<ReadonlyMap<ArticleId, string> | undefined> {
  const changes = await listLastChanges(folder);
  return changes && instantsOf(changes);
}

export const instantsOf = (
  changes: ReadonlyMap<ArticleId, { instant: string }>,
): Map<ArticleId, string> => new Map([...changes].map(([id, { instant }]) => [id, instant]));

/** Reads what `git log` printed, newest first, as `logArguments` asks it. */
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
