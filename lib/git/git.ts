import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BusyError } from "../workers/busy-error";
import { gitEnvironment } from "./git-environment";
import { gitProblem, noteGitProblem } from "./git-problem";
import { limitConcurrency } from "./limit-concurrency";

const execute = promisify(execFile);

/** More than any history or article of ours; a program that prints more, or takes longer, is stopped. */
const MAX_BYTES = 1 << 26;
const MAX_MILLISECONDS = 20_000;

/** What the settings of the repository, or of whoever runs the server, would change in what Git prints. */
const PLAIN = [
  "color.ui=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  // `chmod` changes no article.
  "core.fileMode=false",
  // A program that the repository's own settings name would be started at every look at the working tree.
  "core.fsmonitor=false",
];

/** Runs Git in a folder and returns what it printed. */
export type Git = (...args: string[]) => Promise<string>;

/**
 * Runs Git without a shell, a few at once.
 * @param input what it reads; arguments are ours alone, so that nothing a reader sends is ever one
 * @throws where Git fails, prints or takes too much, or too many wait already (`BusyError`)
 */
export const runGit = (folder: string, args: readonly string[], input = ""): Promise<Buffer> =>
  limitConcurrency(async () => {
    const settings = PLAIN.flatMap((setting) => ["-c", setting]);
    const running = execute("git", ["-C", folder, ...settings, "--literal-pathspecs", ...args], {
      encoding: "buffer",
      env: gitEnvironment(process.env),
      maxBuffer: MAX_BYTES,
      timeout: MAX_MILLISECONDS,
    });
    // A program that ends early does not read on; how it ended is told below.
    running.child.stdin?.on("error", () => {});
    running.child.stdin?.end(input);
    return (await running).stdout;
  });

const SHALLOW =
  "this clone has no older revisions, and would date everything by its only one (git fetch --unshallow brings them)";

/**
 * Asks the history of a folder. Why Git cannot say is kept for `whyNoHistory`, and logged once.
 * @returns undefined where Git cannot say: not installed, no repository, not allowed to read it, or a clone
 *   without history
 * @throws BusyError where too many ask
 */
export async function askHistory<T>(
  folder: string,
  ask: (git: Git) => Promise<T>,
): Promise<T | undefined> {
  const git: Git = async (...args) => (await runGit(folder, args)).toString("utf8");
  try {
    const shallow = await git("rev-parse", "--is-shallow-repository");
    if (shallow.trim() !== "false") throw new Error(SHALLOW);
    const answer = await ask(git);
    noteGitProblem(folder, undefined);
    return answer;
  } catch (error) {
    if (error instanceof BusyError) throw error;
    noteGitProblem(folder, gitProblem(error));
    return undefined;
  }
}

/**
 * How renames are looked for, in the words of `git log`. A partial clone lacks the texts that would have to be
 * compared: there only a file that moved as it was is one that moved.
 */
export async function renameOption(git: Git): Promise<string> {
  const partial = await git(
    "config",
    "--default=",
    "--get-regexp",
    "^(extensions\\.partialclone|remote\\..*\\.promisor)$",
  ).catch(() => "");
  return partial.trim() === "" ? "--find-renames" : "--find-renames=100%";
}
