import { type FSWatcher, statSync, watch } from "node:fs";
import path from "node:path";
import { setImmediate, setTimeout as setTimeoutPromise } from "node:timers/promises";
import { checkPool } from "../lib/content/check-pool";
import { noteIfChecked } from "../lib/content/get-check-index";
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
import { findHead, listDifferingFiles } from "../lib/git/head";
import { untilPublished } from "../lib/publishing/publish";
import { announceFollower } from "../lib/publishing/until-shown";
import type { Read } from "../lib/state/reads";
import { ProblemLog } from "./problem-log";

/** Files that change together are read together, in milliseconds. */
const TOGETHER = 40;
/**
 * Git is asked so long after its first news, in milliseconds: a merge begins with some, and the files that it writes then are
 * shown first.
 */
const GIT = 150;
/**
 * Whether all news of what Git has written have come when its lock is gone. Elsewhere it is asked for the files of a commit
 * before any of them is shown.
 */
const IN_ORDER = process.platform === "linux";
/** While Git writes a commit's files, it holds a lock; then look again, in milliseconds. */
const LOCKED = 20;
/** A lock this old was left behind, or belongs to a commit whose message is being written, in milliseconds. */
const MAX_LOCKED = 10_000;
/** If the content cannot be read, such as while its folder is replaced, look again, in milliseconds. */
const RETRY = 500;
/** All content is checked when nothing has changed for this time, in milliseconds. */
const CHECK = 500;
/** So long somebody who publishes waits for what others have saved, in milliseconds; then all content is checked. */
const CATCH_UP = 5000;
/** Where no change is announced, such as on network drives, it is found this often, in milliseconds. */
const WITHOUT_NEWS = 60_000;

/** Content that was saved and is shown from now on. */
export type Saved = {
  /** What differs in the files, and not yet what is derived from them. */
  changed: ReadonlySet<Read>;
  /** The content files that are shown with new content. */
  files: readonly string[];
};

/** What a change has changed for pages. */
export type Change = Saved & {
  /** What differs in the files, and in what is derived from them. */
  changed: ReadonlySet<Read>;
  /** What differs beside that: the history. */
  dated: ReadonlySet<Read>;
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
  {
    onSaved = () => {},
    onChange,
  }: {
    onSaved?(saved: Saved): void | Promise<void>;
    onChange(change: Change): void | Promise<void>;
  },
): Promise<() => void> {
  const folder = contentFolder();
  const [own, ...refs] = await findGitFolders(folder);
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;
  let isStopped = false;
  let failure = "";
  const problems = new ProblemLog(() => isReading || announced.size > 0);
  let head = shownHead;
  let files: LoadedFiles | undefined;
  /** Files that were announced as changed; all of them may have changed if `isDoubtful`. */
  let announced = new Set<string>();
  /** Files that are shown, and of which Git has not been asked yet. */
  let undated = new Set<string>();
  let isDoubtful = true;
  let hasGitNews = false;
  /** Whether what is shown has changed since all content was last checked. */
  let isUnchecked = false;
  let isChecking = false;
  let checked: ContentCheck | undefined;
  let checkTimer: NodeJS.Timeout | undefined;
  /** Who waits for the end of a look. */
  const lookers: (() => void)[] = [];
  /** What has changed and `onChange` does not know yet: if a step fails, the next look has no other way to find it. */
  let unannounced = nothingNew();
  const show = async (loaded: LoadedFiles, check: ContentCheck | undefined) => {
    const reloaded = await reloadWiki(loaded, check);
    addAll(unannounced.changed, reloaded.changed);
    addAll(unannounced.files, reloaded.files);
    try {
      if (reloaded.files.length + reloaded.changed.size > 0) await onSaved(reloaded);
    } finally {
      addAll(unannounced.changed, await reloaded.listDerived());
    }
    return reloaded;
  };

  const look = async () => {
    if (isReading || isLocked(own)) return schedule(LOCKED);
    isReading = true;
    try {
      // The news of files that Git has just written wait to be read.
      await setImmediate();
      // To ask Git takes longer than to read what it has written.
      const isGitLater = IN_ORDER && hasGitNews && !isDoubtful && announced.size > 0;
      const asksGit = isDoubtful || (hasGitNews && !isGitLater);
      // What comes while Git is asked may be newer than its answer.
      hasGitNews = isGitLater;
      const currentHead = asksGit ? await findHead(folder) : head;
      const inCommits = isDoubtful ? undefined : await listCommitted(folder, head, currentHead);
      for (const file of inCommits ?? []) announced.add(file);
      const isAll = isDoubtful || !files || !inCommits;
      const names = announced;
      [announced, isDoubtful] = [new Set(), false];
      // A folder that was replaced by another of the same name is no longer watched.
      if (isAll) watchAgain();
      const loaded = isAll ? loadFiles(folder, files) : reloadFiles(files as LoadedFiles, names);
      // What was read may be half of a commit.
      if (isLocked(own)) {
        addAll(announced, names);
        [isDoubtful, hasGitNews] = [isAll, true];
        return schedule(LOCKED);
      }
      const check = checked;
      checked = undefined;
      addAll(undated, names);
      const saved = isAll ? undefined : [...undated];
      const reloaded = await show(loaded, check);
      // To start a process takes a server with much memory tens of milliseconds: the page of what was saved goes first.
      const dating = isGitLater ? [] : refreshLastChanges(saved);
      const isOther = reloaded.changed.size > 0;
      isUnchecked = !reloaded.isChecked && (isUnchecked || isOther);
      if (isUnchecked && (await noteIfChecked())) isUnchecked = false;
      // A check that found other content, or failed, is made again.
      if (isUnchecked && (isOther || check || isAll)) checkSoon();
      problems.note(reloaded.problems, loaded.textByFile);
      addAll(unannounced.dated, await dating);
      if (!isGitLater) undated = new Set();
      if (currentHead !== head) unannounced.dated.add(HISTORY);
      [files, head] = [loaded, currentHead];
      const { changed, dated, files: shown } = unannounced;
      if (changed.size + dated.size > 0)
        await onChange({ changed, dated, files: [...shown], head });
      unannounced = nothingNew();
      failure = "";
      if (isGitLater) schedule(0);
    } catch (error) {
      isDoubtful = true;
      if (failure !== String(error)) console.error(error);
      failure = String(error);
      schedule(RETRY);
    } finally {
      isReading = false;
      for (const resolve of lookers.splice(0)) resolve();
    }
  };
  const catchUp = async (): Promise<boolean> => {
    const deadline = performance.now() + CATCH_UP;
    // An edit of somebody else may be between its commit and its files.
    await untilPublished();
    // The news of what was written before are there now, and wait to be read.
    for (let turn = 0; turn < 2; turn++) await setImmediate();
    while (isReading || isDoubtful || announced.size > 0 || isLocked(own)) {
      const left = deadline - performance.now();
      if (left <= 0 || isStopped) return false;
      if (!isReading) schedule(0);
      const looked = new Promise<void>((resolve) => lookers.push(resolve));
      await Promise.race([looked, setTimeoutPromise(left, undefined, { ref: false })]);
    }
    return IN_ORDER;
  };
  const checkSoon = () => {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(async () => {
      if (isChecking) return checkSoon();
      isChecking = true;
      try {
        checked = await checkPool().run("checkContent", { folder });
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
    if (announced.size === 0) schedule(GIT);
  };

  const ofGit = [
    ...(own ? watchFolder(own, false, later) : []),
    ...refs.flatMap((one) => watchFolder(one, true, later)),
  ];
  const interval = setInterval(() => {
    isDoubtful = true;
    later();
  }, WITHOUT_NEWS).unref();
  announceFollower({
    catchUp,
    look: (names) => {
      addAll(announced, names);
      schedule(0);
    },
  });
  schedule(0);
  return () => {
    isStopped = true;
    announceFollower(undefined);
    clearTimeout(timer);
    clearTimeout(checkTimer);
    clearInterval(interval);
    problems.stop();
    for (const watcher of [...watchers, ...ofGit]) watcher.close();
  };
}

const nothingNew = () => ({
  changed: new Set<Read>(),
  dated: new Set<Read>(),
  files: new Set<string>(),
});

function addAll<T>(set: Set<T>, values: Iterable<T>): void {
  for (const value of values) set.add(value);
}

/** The content files that other commits have changed; undefined if that is unknown. */
async function listCommitted(folder: string, from: string | undefined, to: string | undefined) {
  if (from === to) return [];
  const files = from && to ? await listDifferingFiles(folder, from, to) : undefined;
  return files?.filter((file) => file.includes("/")).map((file) => `content/${file}`);
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
