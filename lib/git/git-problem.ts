import { processState } from "../state/process-state";
import { cleanLine } from "./clean-line";

/** Why Git last failed to read a folder's history, by folder. */
const problems = processState("gitProblems", () => new Map<string, string>());

/**
 * Git's error message, in one line and without paths of the server.
 * @returns undefined if Git can read the history, or was not asked
 */
export const whyNoHistory = (folder: string): string | undefined => problems().get(folder);

/** Stores the reason, and logs it if it is new; without a reason, clears it. */
export function noteGitProblem(folder: string, problem: string | undefined): void {
  if (problem === undefined) problems().delete(folder);
  else if (problems().get(folder) !== problem) {
    problems().set(folder, problem);
    console.warn(`History of ${folder}: none is shown, because ${problem}.`);
  }
}

/** The error message of a failed Git process, or why it could not be started. */
export function gitProblem(error: unknown): string {
  const { code, killed, stderr, message } = error as {
    code?: unknown;
    killed?: boolean;
    stderr?: Buffer | string;
    message: string;
  };
  if (code === "ENOENT") return "Git is not installed";
  if (killed) return "Git took too long";
  const output = String(stderr ?? "").trim() || message;
  const [reason = ""] = output.split("\n").filter((line) => !/^(?:warning|hint):/.test(line));
  return cleanLine(withoutPaths(reason.replace(/^(?:fatal|error): /, ""))).replace(/[.\s]+$/, "");
}

/** `'/srv/wiki'` → `'…/wiki'`: readers see the message, which must not reveal the server's folders. */
const withoutPaths = (text: string) =>
  text.slice(0, 1000).replace(/(^|[\s'"(])(?:[A-Za-z]:)?[/\\][^\s'"]*[/\\]/g, "$1…/");
