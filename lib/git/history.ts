import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { type Commit, type FileChange, logArguments, readCommits } from "./commits";
import { askHistory, renameOption } from "./git";

/** What happened to an article in a revision. */
export type Happening = "added" | "changed" | "moved" | "deleted";

/** An article as it was committed once. */
export type Revision = Commit & {
  happened: Happening;
  /** The article's id then, and the one before where it moved. */
  id: ArticleId;
  movedFrom: ArticleId | undefined;
  /** The text, as Git names it; none where it was deleted. */
  blob: string | undefined;
};

/** The revisions of each article, newest first. */
export type History = ReadonlyMap<ArticleId, readonly Revision[]>;

/** Ids that articles had before (`moved_from`), each with the id of today. */
export type FormerIds = ReadonlyMap<ArticleId, ArticleId>;

/**
 * Reads the whole history at once: it takes Git no longer than that of one article, and knows every rename.
 * Copies are not followed: quotations begin as copies of each other.
 * @param folder the content folder
 * @returns undefined where Git cannot say, as in `askHistory`
 */
export const listHistory = (folder: string, former: FormerIds): Promise<History | undefined> =>
  askHistory(folder, async (git) =>
    readHistory(await git(...logArguments(await renameOption(git))), former),
  );

/** Reads what `git log` printed, as `logArguments` asks it. */
export function readHistory(log: string, former: FormerIds): History {
  const history = new Map<ArticleId, Revision[]>();
  const owners: Owners = new Map(former);
  for (const { commit, files } of readCommits(log))
    for (const file of files) keep(history, owners, commit, file);
  return history;
}

/** Whose revisions the older ones at a path are, as far as it is not the article's that stands there; null for nobody's. */
type Owners = Map<ArticleId, ArticleId | null>;

function keep(
  history: Map<ArticleId, Revision[]>,
  owners: Owners,
  commit: Commit,
  { status, blob, from, to }: FileChange,
): void {
  const id = articleIdFromPath(`content/${to}`);
  const owner = id && (owners.has(id) ? owners.get(id) : id);
  if (!id || !owner) return;
  // Of an article that `moved_from` says went on elsewhere, this is the move.
  if (/^D+$/.test(status) && owner !== id) return;
  const before = from === to ? undefined : articleIdFromPath(`content/${from}`);
  const revision: Revision = {
    ...commit,
    happened: before ? "moved" : happeningOf(status),
    id,
    movedFrom: before,
    blob,
  };
  const revisions = history.get(owner);
  if (revisions) revisions.push(revision);
  else history.set(owner, [revision]);
  if (!before) return;
  // What stood at the new path earlier was another article.
  owners.set(id, null);
  owners.set(before, owner);
}

const happeningOf = (status: string): Happening =>
  status.startsWith("A") ? "added" : /^D+$/.test(status) ? "deleted" : "changed";
