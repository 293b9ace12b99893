import { executeGit } from "../git/git";

/** A disk may be slow, or somebody may pack the repository at the same time. */
const MAX_MILLISECONDS = 60_000;

/** What was acknowledged is on the disk; by default Git flushes only packs. */
const SETTINGS = ["core.fsync=all"];

/**
 * Runs a Git command for somebody who publishes: however many readers wait for histories, an edit does not.
 * @throws if Git fails, or takes too long
 */
export const writeGit = async (
  folder: string,
  args: readonly string[],
  input: Buffer | string = "",
): Promise<string> =>
  (
    await executeGit(folder, args, { input, settings: SETTINGS, milliseconds: MAX_MILLISECONDS })
  ).toString("utf8");
