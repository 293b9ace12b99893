import { type FSWatcher, statSync, watch } from "node:fs";
import path from "node:path";
import { checkPool } from "../lib/content/check-pool";
import { ContentError } from "../lib/content/diagnostic";
import {
  contentFolder,
  type LoadedFiles,
  listFolders,
  loadFiles,
  reloadFiles,
} from "../lib/content/load";
import { type ContentCheck, reloadWiki } from "../lib/content/reload-wiki";
import { refreshLastChanges } from "../lib/git/get-last-changes";
import { HISTORY, withHistory } from "../lib/git/git";
import { findHead } from "../lib/git/head";
import type { Read } from "../lib/state/reads";

/** Files that change together are read together, in milliseconds. */
const TOGETHER = 40;
/** While Git writes a commit's files, it holds a lock; then look again, in milliseconds. */
const LOCKED = 50;
/** A lock this old was left behind, or belongs to a commit whose message is being written, in milliseconds. */
const MAX_LOCKED = 10_000;
/** If the content cannot be read, such as while its folder is replaced, look again, in milliseconds. */
const RETRY = 500;
/** All content is checked when nothing has changed for this time, in milliseconds. */
const CHECK = 500;
/** Where no change is announced, such as on network drives, it is found this often, in milliseconds. */
const WITHOUT_NEWS = 60_000;

/** What a change has changed for pages. */
export type Change = {
  changed: ReadonlySet<Read>;
  /** The content files that are shown with new content. */
  files: readonly string[];
  /** The commit that is checked out now. */
  head: string | undefined;
};

/**
 * Follows the content and the commits of the repository while the server runs: after a change, shows the changed files
 * and calls `onChange`. A commit is read as a whole. Problems are printed.
 * @param shownHead the commit of which the history is shown
 * @returns a function that stops it
 */
export async function follow(
  shownHead: string | undefined,
  onChange: (change: Change) => void | Promise<void>,
): Promise<() => void> {
  const folder = contentFolder();
  const [own, ...refs] = await findGitFolders(folder);
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let isStopped = false;
  let failure = "";
  let head = shownHead;
  let files: LoadedFiles | undefined;
  /** Files that were announced as changed; all of them may have changed if `isDoubtful`. */
  let announced = new Set<string>();
  let isDoubtful = true;
  let hasGitNews = false;
  /** Whether what is shown has changed since all content was last checked. */
  let isUnchecked = false;
  let isChecking = false;
  let checked: ContentCheck | undefined;
  let checkTimer: NodeJS.Timeout | undefined;
  /** What has changed and `onChange` does not know yet: if a step fails, the next look has no other way to find it. */
  let unannounced = { changed: new Set<Read>(), files: new Set<string>() };
  const note = (changed: Iterable<Read>, names: Iterable<string> = []) => {
    for (const read of changed) unannounced.changed.add(read);
    for (const name of names) unannounced.files.add(name);
  };

  const look = async () => {
    if (isReading || isLocked(own)) {
      isDoubtful ||= isLocked(own);
      return schedule(LOCKED);
    }
    isReading = true;
    try {
      const currentHead = isDoubtful || hasGitNews ? await findHead(folder) : head;
      // The news of a commit's files may not all have come yet.
      const isAll = isDoubtful || !files || currentHead !== head;
      const names = announced;
      [announced, isDoubtful, hasGitNews] = [new Set(), false, false];
      // A folder that was replaced by another of the same name is no longer watched.
      if (isAll) watchAgain();
      const loaded = isAll ? loadFiles(folder, files) : reloadFiles(files as LoadedFiles, names);
      if (isLocked(own)) {
        isDoubtful = true;
        return schedule(LOCKED);
      }
      const check = checked;
      checked = undefined;
      const saved = isAll ? undefined : [...names];
      const dating = refreshLastChanges(saved).then((dates) => note(dates));
      // It may fail before the other ends.
      dating.catch(() => {});
      const reloaded = await reloadWiki(loaded, check);
      note(reloaded.changed, reloaded.files);
      const isOther = reloaded.changed.size > 0;
      isUnchecked = !reloaded.isChecked && (isUnchecked || isOther);
      // A check that found other content, or failed, is made again.
      if (isUnchecked && (isOther || check || isAll)) checkSoon();
      if (reloaded.hasNewProblems)
        console.error(new ContentError(reloaded.problems, loaded.textByFile).message);
      await dating;
      if (currentHead !== head) note([HISTORY]);
      [files, head] = [loaded, currentHead];
      const { changed, files: shown } = unannounced;
      if (changed.size > 0) await onChange({ changed, files: [...shown], head });
      unannounced = { changed: new Set(), files: new Set() };
      failure = "";
    } catch (error) {
      isDoubtful = true;
      if (failure !== String(error)) console.error(error);
      failure = String(error);
      schedule(RETRY);
    } finally {
      isReading = false;
    }
  };
  const checkSoon = () => {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(async () => {
      if (isChecking) return checkSoon();
      isChecking = true;
      try {
        checked = await checkPool().run("checkContent", folder);
      } catch (error) {
        console.error(error);
      } finally {
        isChecking = false;
        checkPool().endIdle();
      }
      schedule(0);
    }, CHECK).unref();
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void look(), delay);
  };
  const watchAgain = () => {
    const former = watchers;
    watchers = listFolders(folder).flatMap((one) =>
      watchFolder(one, false, (name) => {
        // News from the content folder itself concerns the folder of a kind.
        if (name === null || one === folder) isDoubtful = true;
        else announced.add(`content/${path.basename(one)}/${name}`);
        schedule(TOGETHER);
      }),
    );
    for (const watcher of former) watcher.close();
  };
  const later = () => {
    hasGitNews = true;
    schedule(TOGETHER);
  };

  const ofGit = [
    ...(own ? watchFolder(own, false, later) : []),
    ...refs.flatMap((one) => watchFolder(one, true, later)),
  ];
  const interval = setInterval(() => {
    isDoubtful = true;
    later();
  }, WITHOUT_NEWS).unref();
  schedule(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(checkTimer);
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

function watchFolder(
  folder: string,
  recursive: boolean,
  onChange: (name: string | null) => void,
): FSWatcher[] {
  try {
    const watcher = watch(folder, { recursive, persistent: false }, (_, name) => onChange(name));
    watcher.on("error", (error) =>
      console.error(`${folder} is no longer watched: ${error.message}`),
    );
    return [watcher];
  } catch (error) {
    console.error(`${folder} cannot be watched; changes show within a minute. ${error}`);
    return [];
  }
}
