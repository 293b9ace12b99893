import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { type Commit, logArguments, readCommits } from "./commits";
import { type Git, withHistory } from "./git";

/** The last revision of an article. */
export type LastChange = Pick<Commit, "instant" | "author">;

/** When each article last changed in the commits up to one. */
export type Committed = { head: string; changes: ReadonlyMap<ArticleId, LastChange> };

/**
 * When each article last changed, and by whom. An article that is not in Git, or whose file has uncommitted changes,
 * is omitted. Renames are not detected: that needs every text, which a partial clone lacks.
 * @param folder the content folder
 * @param known what an earlier call found, so that only newer commits are read
 * @returns undefined if Git cannot read the history, as in `withHistory`
 */
export const listLastChanges = (
  folder: string,
  known?: Committed,
): Promise<{ shown: ReadonlyMap<ArticleId, LastChange>; committed: Committed } | undefined> =>
  withHistory(folder, async (git) => {
    const head = (await git("rev-parse", "HEAD")).trim();
    const committed = known?.head === head ? known : await readCommitted(git, head, known);
    const shown = new Map(committed.changes);
    const options = ["--no-renames", "--name-only", "-z", "--relative", "--", "."];
    for (const path of (await git("diff", "HEAD", ...options)).split("\0")) {
      const changed = articleIdFromPath(`content/${path}`);
      if (changed) shown.delete(changed);
    }
    return { shown, committed };
  });

/** Reads only the commits after those that are known, if they follow each other: then each is newer than those. */
async function readCommitted(git: Git, head: string, known?: Committed): Promise<Committed> {
  const range =
    known && (await isDirectDescendant(git, known.head, head)) && `${known.head}..${head}`;
  const options = ["--no-renames", ...(range ? [range] : [head])];
  const changes = readLastChanges(await git(...logArguments(...options)));
  if (range)
    for (const [id, change] of known.changes) if (!changes.has(id)) changes.set(id, change);
  return { head, changes };
}

async function isDirectDescendant(git: Git, from: string, to: string): Promise<boolean> {
  const ancestor = await git("merge-base", from, to).catch(() => "");
  if (ancestor.trim() !== from) return false;
  return (await git("rev-list", "--merges", "--max-count=1", `${from}..${to}`)).trim() === "";
}

/** Only the instants of `listLastChanges`. */
export async function listModified(
  folder: string,
): Promise<ReadonlyMap<ArticleId, string> | undefined> {
  const found = await listLastChanges(folder);
  return found && instantsOf(found.shown);
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
