import { existsSync, type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { contentVersion } from "../lib/content/content-version";
import { ContentError } from "../lib/content/diagnostic";
import { reloadWiki } from "../lib/content/get-wiki";
import { contentFolder, loadFiles } from "../lib/content/load";
import { withHistory } from "../lib/git/git";
import { findHead } from "../lib/git/head";

/** Files that change together are read together, in milliseconds. */
const TOGETHER = 40;
/** While Git writes a commit's files, it holds a lock; then look again, in milliseconds. */
const LOCKED = 50;
/** Where no change is announced, such as on network drives, it is found this often, in milliseconds. */
const WITHOUT_NEWS = 60_000;

/**
 * Follows the content and the commits of the repository while the server runs: after a change, reads the content again
 * and calls `onChange`. A commit is read as a whole. Problems are printed.
 * @returns a function that stops it
 */
export async function follow(onChange: () => void): Promise<() => void> {
  const folder = contentFolder();
  const folders = await findGitFolders(folder);
  const lock = folders[0] && path.join(folders[0], "index.lock");
  let last = await versionOf(folder);
  let timer: NodeJS.Timeout | undefined;
  let isReading = false;

  const look = async () => {
    if (isReading || (lock && existsSync(lock))) return schedule(LOCKED);
    isReading = true;
    try {
      const version = await versionOf(folder);
      if (version === last) return;
      last = version;
      const problems = await reloadWiki();
      if (problems.length > 0)
        console.error(new ContentError(problems, loadFiles().textByFile).message);
      onChange();
    } catch (error) {
      console.error(error);
    } finally {
      isReading = false;
    }
  };
  const schedule = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), delay);
  };

  const watchers = [folder, ...folders].flatMap((one, index) =>
    watchFolder(one, index !== 1, () => schedule(TOGETHER)),
  );
  const interval = setInterval(() => schedule(0), WITHOUT_NEWS).unref();
  return () => {
    clearTimeout(timer);
    clearInterval(interval);
    for (const watcher of watchers) watcher.close();
  };
}

/** The folder with the index and HEAD, and the one with the branches. */
const findGitFolders = async (folder: string): Promise<string[]> =>
  (await withHistory(folder, async (git) => {
    const own = (await git("rev-parse", "--absolute-git-dir")).trim();
    const common = (await git("rev-parse", "--git-common-dir")).trim();
    return [own, path.join(path.resolve(folder, common), "refs")];
  })) ?? [];

const versionOf = async (folder: string) =>
  `${contentVersion(loadFiles(folder))} ${await findHead(folder)}`;

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
