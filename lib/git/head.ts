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
