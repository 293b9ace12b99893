import { type FSWatcher, statSync, watch } from "node:fs";
import path from "node:path";
import { contentVersion } from "../lib/content/content-version";
import { ContentError } from "../lib/content/diagnostic";
import { reloadWiki } from "../lib/content/get-wiki";
import { contentFolder, listFolders, loadFiles } from "../lib/content/load";
import { withHistory } from "../lib/git/git";
import { findHead } from "../lib/git/head";

/** Files that change together are read together, in milliseconds. */
const TOGETHER = 40;
/** While Git writes a commit's files, it holds a lock; then look again, in milliseconds. */
const LOCKED = 50;
/** A lock this old was left behind, or belongs to a commit whose message is being written, in milliseconds. */
const MAX_LOCKED = 10_000;
/** If the content cannot be read, such as while its folder is replaced, look again, in milliseconds. */
const RETRY = 500;
/** Where no change is announced, such as on network drives, it is found this often, in milliseconds. */
const WITHOUT_NEWS = 60_000;

/** The content and the commit that is checked out, as a hash. */
export const contentState = async (files = loadFiles()): Promise<string> =>
  `${contentVersion(files)} ${await findHead(contentFolder())}`;

/**
 * Follows the content and the commits of the repository while the server runs: after a change, reads the content again
 * and calls `onChange`. A commit is read as a whole. Problems are printed.
 * @param last the state before the wiki was read for the first time: what was saved since then is read at once
 * @returns a function that stops it
 */
export async function follow(last: string, onChange: () => void): Promise<() => void> {
  const folder = contentFolder();
  const [own, ...refs] = await findGitFolders(folder);
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let isStopped = false;
  let failure = "";

  const look = async () => {
    if (isReading || isLocked(own)) return schedule(LOCKED);
    isReading = true;
    try {
      // A folder that was replaced by another of the same name is no longer watched.
      watchAgain();
      const files = loadFiles(folder);
      if (isLocked(own)) return schedule(LOCKED);
      const state = await contentState(files);
      if (state === last) return;
      const problems = await reloadWiki(files);
      last = state;
      failure = "";
      if (problems.length > 0) console.error(new ContentError(problems, files.textByFile).message);
      onChange();
    } catch (error) {
      if (failure !== String(error)) console.error(error);
      failure = String(error);
      schedule(RETRY);
    } finally {
      isReading = false;
    }
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), delay);
  };
  const watchAgain = () => {
    const former = watchers;
    watchers = listFolders(folder).flatMap((one) => watchFolder(one, false, soon));
    for (const watcher of former) watcher.close();
  };
  const soon = () => schedule(TOGETHER);

  const ofGit = [
    ...(own ? watchFolder(own, false, soon) : []),
    ...refs.flatMap((one) => watchFolder(one, true, soon)),
  ];
  const interval = setInterval(soon, WITHOUT_NEWS).unref();
  schedule(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearInterval(interval);
    for (const watcher of [...watchers, ...ofGit]) watcher.close();
  };
}

/** The folder with the index and HEAD, and the one with the branches. */
const findGitFolders = async (folder: string): Promise<string[]> =>
  (await withHistory(folder, async (git) => {
    const own = (await git("rev-parse", "--absolute-git-dir")).trim();
    const common = (await git("rev-parse", "--git-common-dir")).trim();
    return [own, path.join(path.resolve(folder, common), "refs")];
  })) ?? [];

/** Whether Git is writing files. */
function isLocked(gitFolder: string | undefined): boolean {
  if (!gitFolder) return false;
  const lock = statSync(path.join(gitFolder, "index.lock"), { throwIfNoEntry: false });
  return lock !== undefined && Math.abs(Date.now() - lock.mtimeMs) < MAX_LOCKED;
}

function watchFolder(folder: string, recursive: boolean, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(folder, { recursive, persistent: false }, onChange);
    watcher.on("error", (error) =>
      console.error(`${folder} is no longer watched: ${error.message}`),
    );
    return [watcher];
  } catch (error) {
    console.error(`${folder} cannot be watched; changes show within a minute. ${error}`);
    return [];
  }
}
