import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs Git in a folder and returns what it printed. */
export type Git = (...args: string[]) => Promise<string>;

/**
 * Asks the history of a folder.
 * @returns undefined where Git cannot say: not installed, no repository, or a clone without history,
 *   which would date everything by the clone's only revision
 */
export async function askHistory<T>(
  folder: string,
  ask: (git: Git) => Promise<T>,
): Promise<T | undefined> {
  const git: Git = async (...args) =>
    (await execute("git", ["-C", folder, ...args], { maxBuffer: 1 << 26 })).stdout;
  try {
    const shallow = await git("rev-parse", "--is-shallow-repository");
    return shallow.trim() === "false" ? await ask(git) : undefined;
  } catch {
    return undefined;
  }
}
