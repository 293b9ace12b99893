import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { type Commit, logArguments, readCommits } from "./commits";
import { type Git, withHistory } from "./git";

/** The last revision of an article. */
export type LastChange = Pick<Commit, "instant" | "author" | "authorId">;

/** When each article last changed in the commits up to one, and which have uncommitted changes. */
export type KnownChanges = {
  head: string;
  committed: ReadonlyMap<ArticleId, LastChange>;
  uncommitted: ReadonlySet<ArticleId>;
};

/**
 * When each article last changed, and by whom. An article that is not in Git, or whose file has uncommitted changes,
 * is omitted. Renames are not detected: that needs every text, which a partial clone lacks.
 * @param folder the content folder
 * @param known what an earlier call found, so that only newer commits are read
 * @param files the content files that were saved since then, if they are known
 * @returns undefined if Git cannot read the history, as in `withHistory`
 */
export const listLastChanges = (
  folder: string,
  known?: KnownChanges,
  files?: readonly string[],
): Promise<{ shown: ReadonlyMap<ArticleId, LastChange>; known: KnownChanges } | undefined> =>
  withHistory(folder, async (git) => {
    const head = (await git("rev-parse", "HEAD")).trim();
    const isSame = known?.head === head;
    const committed = isSame ? known.committed : await readCommitted(git, head, known);
    const uncommitted =
      isSame && files
        ? await refreshUncommitted(git, known.uncommitted, files)
        : await listUncommitted(git, ["."]);
    const shown = new Map(committed);
    for (const id of uncommitted) shown.delete(id);
    return { shown, known: { head, committed, uncommitted } };
  });

/** Git looks at every file of a folder, but only at those that it is asked for. */
async function refreshUncommitted(
  git: Git,
  known: ReadonlySet<ArticleId>,
  files: readonly string[],
): Promise<ReadonlySet<ArticleId>> {
  const articles = files.filter((file) => articleIdFromPath(file));
  if (articles.length === 0) return known;
  const paths = articles.map((file) => file.replace(/^content\//, ""));
  const saved = new Set(articles.map(articleIdFromPath));
  return new Set([
    ...[...known].filter((id) => !saved.has(id)),
    ...(await listUncommitted(git, paths)),
  ]);
}

async function listUncommitted(git: Git, paths: readonly string[]): Promise<Set<ArticleId>> {
  const options = ["--no-renames", "--name-only", "-z", "--relative", "--", ...paths];
  const changed = (await git("diff", "HEAD", ...options)).split("\0");
  return new Set(changed.flatMap((path) => articleIdFromPath(`content/${path}`) ?? []));
}

/** Reads only the commits after those that are known, if they follow each other: then each is newer than those. */
async function readCommitted(
  git: Git,
  head: string,
  known?: KnownChanges,
): Promise<ReadonlyMap<ArticleId, LastChange>> {
  const range =
    known && (await isDirectDescendant(git, known.head, head)) && `${known.head}..${head}`;
  const options = ["--no-renames", ...(range ? [range] : [head])];
  const changes = readLastChanges(await git(...logArguments(...options)));
  if (range)
    for (const [id, change] of known.committed) if (!changes.has(id)) changes.set(id, change);
  return changes;
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
      const { instant, author, authorId } = commit;
      if (article && !changes.has(article))
        changes.set(article, { instant, author, ...(authorId && { authorId }) });
    }
  return changes;
}
