import { existsSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gitProblem } from "../git/git-problem";
import type { Branch } from "./branch";
import type { PublishedFile } from "./commit";
import { PublishError } from "./publish-error";
import { writeGit } from "./write-git";

/** What somebody has changed on the server and never committed is not overwritten. @throws PublishError */
export async function refuseUncommitted(
  folder: string,
  files: readonly PublishedFile[],
): Promise<void> {
  const names = files.map(({ file }) => file);
  const status = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
  const [first] = (await writeGit(folder, [...status, "--", ...names])).split("\0");
  if (first)
    throw new PublishError(
      "uncommitted",
      `The file ${first.slice(3)} has changes on the server that were never committed. Nothing was published; an administrator has to commit or undo them first.`,
    );
}

/** As often as somebody else may lock Git's index just after it was free. */
const ATTEMPTS = 20;

/**
 * Replaces the files that differ between a commit and the last one, and their entries in the index; others stay as they are,
 * changed or not.
 * @returns whether it did; if not, why is printed: the commit counts all the same
 */
export async function updateFiles(folder: string, branch: Branch): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    // Git itself waits for no lock of its index.
    const isUnlocked = await untilUnlocked(branch);
    try {
      await writeGit(folder, ["read-tree", "-m", "-u", branch.head, "HEAD"]);
      return true;
    } catch (error) {
      const wasLocked = isUnlocked && /index\.lock': File exists/.test(String(error));
      if (wasLocked && attempt < ATTEMPTS) continue;
      printLeft(folder, gitProblem(error));
      return false;
    }
  }
}

/** Whoever runs Git on the server holds a lock, for a moment or while they write a message. @throws PublishError */
export async function refuseLocked(branch: Branch): Promise<void> {
  if (await untilUnlocked(branch)) return;
  throw new PublishError(
    "failed",
    "Somebody runs Git on the server at this moment. Nothing was published; try again soon. If this lasts, an administrator has to look whether Git left its index.lock behind.",
  );
}

/** How often a lock is looked at, and how long it is waited for, in milliseconds. */
const LOCKED = 20;
const MAX_LOCKED = 5000;

/** @returns whether Git's index is free */
async function untilUnlocked({ gitFolder }: Branch): Promise<boolean> {
  const lock = path.join(gitFolder, "index.lock");
  for (let waited = 0; existsSync(lock); waited += LOCKED) {
    if (waited >= MAX_LOCKED) return false;
    await sleep(LOCKED);
  }
  return true;
}

/**
 * The same where a killed server may have done half of it: some of the files are there already, and Git's index is as it was,
 * perhaps with its lock.
 * @param since when it began, in milliseconds since 1970
 */
export async function finishFiles(folder: string, from: string, since: number): Promise<void> {
  try {
    const lock = (await writeGit(folder, ["rev-parse", "--git-path", "index.lock"])).trim();
    removeLock(path.resolve(folder, lock), since);
    const names = await differing(folder, [from, "HEAD"], []);
    const unlikeBefore = new Set(await differing(folder, [from], names));
    const changed = (await differing(folder, ["HEAD"], names)).filter((name) =>
      unlikeBefore.has(name),
    );
    if (changed.length > 0) return printLeft(folder, `${changed.join(", ")} was changed meanwhile`);
    const kept = new Set(await differing(folder, [from, "HEAD"], [], ["--diff-filter=d"]));
    const gone = names.filter((name) => !kept.has(name));
    if (kept.size > 0) await writeGit(folder, ["checkout", "-q", "HEAD", "--", ...kept]);
    if (gone.length > 0)
      await writeGit(folder, ["rm", "-q", "-f", "--ignore-unmatch", "--", ...gone]);
  } catch (error) {
    printLeft(folder, gitProblem(error));
  }
}

const differing = async (
  folder: string,
  commits: readonly string[],
  names: readonly string[],
  options: readonly string[] = [],
): Promise<string[]> =>
  (
    await writeGit(folder, [
      ...["diff", "--name-only", "--no-renames", "--relative", "-z", ...options],
      ...[...commits, "--", ...(names.length > 0 ? names : ["."])],
    ])
  )
    .split("\0")
    .filter((name) => name !== "");

/** A lock that is older than the publication is somebody else's. */
function removeLock(file: string, since: number): void {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (made !== undefined && made >= since) rmSync(file, { force: true });
}

const printLeft = (folder: string, why: string) =>
  console.error(
    `A change was published, but not all of its files in ${folder} were updated: ${why}. Look at: git status`,
  );
