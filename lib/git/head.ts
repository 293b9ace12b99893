import { withHistory } from "./git";

/**
 * The last commit that changed a folder, of those up to the one that is checked out: commits to other folders change
 * nothing that pages show.
 * @returns undefined without Git, or if no commit has the folder
 */
export async function findHead(folder: string): Promise<string | undefined> {
  const last = await withHistory(folder, (git) => git("rev-list", "-1", "HEAD", "--", "."));
  return last?.trim() || undefined;
}

/**
 * The files of a folder that differ between two commits, by path from the folder.
 * @returns undefined if Git cannot compare them: it has no such commit any more
 */
export async function listDifferingFiles(
  folder: string,
  from: string,
  to: string,
): Promise<string[] | undefined> {
  const names = await withHistory(folder, (git) =>
    git("diff", "--name-only", "--no-renames", "--relative", "-z", from, to, "--", "."),
  );
  return names?.split("\0").filter((name) => name !== "");
}
