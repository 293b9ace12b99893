import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { noteRead, valueRead } from "../state/reads";
import { BusyError } from "../workers/busy-error";
import { gitEnvironment } from "./git-environment";
import { gitProblem, noteGitProblem } from "./git-problem";
import { limitConcurrency } from "./limit-concurrency";

const execute = promisify(execFile);

/** More than any history or article needs; a Git process that prints more, or takes longer, is killed. */
const MAX_BYTES = 1 << 26;
const MAX_MILLISECONDS = 20_000;

/** Overrides settings of the repository or the user that would change Git's output. */
const PLAIN = [
  "color.ui=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  // `chmod` changes no article.
  "core.fileMode=false",
  // Otherwise a program named in the repository's settings would be run for every read of the working tree.
  "core.fsmonitor=false",
];

/** Runs Git in a folder and returns its output. */
export type Git = (...args: string[]) => Promise<string>;

type HowToRun = {
  /** Its stdin. */
  input?: Buffer | string;
  /** Settings beside those that keep its output plain: `core.fsync=all`. */
  settings?: readonly string[];
  /** When it is killed. */
  milliseconds?: number;
};

/**
 * Runs Git without a shell. Nothing that a reader sends is ever passed as an argument.
 * @throws if Git fails, prints too much or takes too long
 */
export async function executeGit(
  folder: string,
  args: readonly string[],
  { input = "", settings = [], milliseconds = MAX_MILLISECONDS }: HowToRun = {},
): Promise<Buffer> {
  const options = [...PLAIN, ...settings].flatMap((setting) => ["-c", setting]);
  const running = execute("git", ["-C", folder, ...options, "--literal-pathspecs", ...args], {
    encoding: "buffer",
    env: gitEnvironment(process.env),
    maxBuffer: MAX_BYTES,
    timeout: milliseconds,
  });
  // A process that ends early closes its stdin; its exit says why.
  running.child.stdin?.on("error", () => {});
  running.child.stdin?.end(input);
  return (await running).stdout;
}

/**
 * The same for readers, with a limited number of processes at once.
 * @throws also if too many requests wait (`BusyError`)
 */
export const runGit = (folder: string, args: readonly string[], input = ""): Promise<Buffer> =>
  limitConcurrency(() => executeGit(folder, args, { input }));

const SHALLOW =
  "this clone has no older revisions, so every date would be that of its only one (git fetch --unshallow fetches them)";

/** What a page depends on that shows any part of the history. */
export const HISTORY = valueRead("history");

/**
 * Reads a folder's history. If Git fails, the reason is stored for `whyNoHistory` and logged once.
 * @returns undefined if Git cannot read the history: Git is not installed, there is no repository, no permission to
 *   read it, or a clone without history
 * @throws BusyError if too many requests wait for Git
 */
export async function withHistory<T>(
  folder: string,
  read: (git: Git) => Promise<T>,
): Promise<T | undefined> {
  noteRead(HISTORY);
  const git: Git = async (...args) => (await runGit(folder, args)).toString("utf8");
  try {
    const shallow = await git("rev-parse", "--is-shallow-repository");
    if (shallow.trim() !== "false") throw new Error(SHALLOW);
    const answer = await read(git);
    noteGitProblem(folder, undefined);
    return answer;
  } catch (error) {
    if (error instanceof BusyError) throw error;
    noteGitProblem(folder, gitProblem(error));
    return undefined;
  }
}

/**
 * The option of `git log` that detects renames. A partial clone lacks the texts that Git would have to compare:
 * there only a file that moved unchanged is detected.
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
