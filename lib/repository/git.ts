import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BusyError, takeTurn } from "./take-turn";

const execute = promisify(execFile);

/** More than any history or article of ours; a program that prints more, or takes longer, is stopped. */
const MAX_BYTES = 1 << 26;
const MAX_MILLISECONDS = 20_000;

/** Objects that a partial clone left out are not fetched while a reader waits, and nobody is asked for a password. */
const ENVIRONMENT = { GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };

/** What the settings of whoever runs the server would add to what Git prints. */
const PLAIN = ["color.ui=false", "log.showSignature=false", "i18n.logOutputEncoding=UTF-8"];

/** Runs Git in a folder and returns what it printed. */
export type Git = (...args: string[]) => Promise<string>;

/**
 * Runs Git without a shell, a few at once.
 * @param input what it reads; arguments are ours alone, so that nothing a reader sends is ever one
 * @throws where Git fails, prints or takes too much, or too many wait already (`BusyError`)
 */
export const runGit = (folder: string, args: readonly string[], input = ""): Promise<Buffer> =>
  takeTurn(async () => {
    const settings = PLAIN.flatMap((setting) => ["-c", setting]);
    const running = execute("git", ["-C", folder, ...settings, "--literal-pathspecs", ...args], {
      encoding: "buffer",
      env: { ...process.env, ...ENVIRONMENT },
      maxBuffer: MAX_BYTES,
      timeout: MAX_MILLISECONDS,
    });
    // A program that ends early does not read on; how it ended is told below.
    running.child.stdin?.on("error", () => {});
    running.child.stdin?.end(input);
    return (await running).stdout;
  });

/**
 * Asks the history of a folder.
 * @returns undefined where Git cannot say: not installed, no repository, or a clone without history,
 *   which would date everything by the clone's only revision
 * @throws BusyError where too many ask
 */
export async function askHistory<T>(
  folder: string,
  ask: (git: Git) => Promise<T>,
): Promise<T | undefined> {
  const git: Git = async (...args) => (await runGit(folder, args)).toString("utf8");
  try {
    const shallow = await git("rev-parse", "--is-shallow-repository");
    return shallow.trim() === "false" ? await ask(git) : undefined;
  } catch (error) {
    if (error instanceof BusyError) throw error;
    return undefined;
  }
}
