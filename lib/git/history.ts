import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { type Commit, type FileChange, logArguments, readCommits } from "./commits";
import { renameOption, withHistory } from "./git";

/** What a revision did to an article. */
export type RevisionKind = "added" | "changed" | "moved" | "deleted";

/** One committed version of an article. */
export type Revision = Commit & {
  happened: RevisionKind;
  /** The article's id at that time, and its previous id if it moved. */
  id: ArticleId;
  movedFrom: ArticleId | undefined;
  /** The blob of the text; undefined if it was deleted. */
  blob: string | undefined;
};

/** The revisions of each article, newest first. */
export type History = ReadonlyMap<ArticleId, readonly Revision[]>;

/** Former ids of articles (`moved_from`), with the current id. */
export type FormerIds = ReadonlyMap<ArticleId, ArticleId>;

/**
 * Reads the whole history at once: this takes Git no longer than the history of one article, and includes every
 * rename. Copies are not followed, because new quotes often start as copies of others.
 * @param folder the content folder
 * @returns undefined if Git cannot read the history, as in `withHistory`
 */
export const listHistory = (folder: string, former: FormerIds): Promise<History | undefined> =>
  withHistory(folder, async (git) =>
    readHistory(await git(...logArguments(await renameOption(git))), former),
  );

/** Parses the output of `git log` with `logArguments`. */
export function readHistory(log: string, former: FormerIds): History {
  const history = new Map<ArticleId, Revision[]>();
  const owners: Owners = new Map(former);
  for (const { commit, files } of readCommits(log))
    for (const file of files) addRevision(history, owners, commit, file);
  return history;
}

/** The article that older revisions at a path belong to, if not to the article at that path; null for none. */
type Owners = Map<ArticleId, ArticleId | null>;

function addRevision(
  history: Map<ArticleId, Revision[]>,
  owners: Owners,
  commit: Commit,
  { status, blob, from, to }: FileChange,
): void {
  const id = articleIdFromPath(`content/${to}`);
  const owner = id && (owners.has(id) ? owners.get(id) : id);
  if (!id || !owner) return;
  // If `moved_from` says that the article moved, this deletion is part of the move.
  if (/^D+$/.test(status) && owner !== id) return;
  const before = from === to ? undefined : articleIdFromPath(`content/${from}`);
  const revision: Revision = {
    ...commit,
    happened: before ? "moved" : kindOfStatus(status),
    id,
    movedFrom: before,
    blob,
  };
  const revisions = history.get(owner);
  if (revisions) revisions.push(revision);
  else history.set(owner, [revision]);
  if (!before) return;
  // Earlier revisions at the new path belong to a different article.
  owners.set(id, null);
  owners.set(before, owner);
}

const kindOfStatus = (status: string): RevisionKind =>
  status.startsWith("A") ? "added" : /^D+$/.test(status) ? "deleted" : "changed";
