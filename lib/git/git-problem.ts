import { cleanLine } from "./clean-line";

/**
 * Why Git could not say anything of a folder when it was asked last, by folder; for the life of this process. Next
 * bundles pages and handlers apart, each with its own copy of this module: they share it.
 */
const shared: { midlandCircleGitProblems?: Map<string, string> } = globalThis as never;

const problems = () => {
  shared.midlandCircleGitProblems ??= new Map();
  return shared.midlandCircleGitProblems;
};

/**
 * Git's own reason, without places of the server's disk and in one line.
 * @returns undefined where Git can say, or was not asked
 */
export const whyNoHistory = (folder: string): string | undefined => problems().get(folder);

/** Keeps the reason, and logs one that is new; without a reason, forgets it. */
export function noteGitProblem(folder: string, problem: string | undefined): void {
  if (problem === undefined) problems().delete(folder);
  else if (problems().get(folder) !== problem) {
    problems().set(folder, problem);
    console.warn(`History of ${folder}: none is shown, because ${problem}.`);
  }
}

/** What a failed program of Git wrote, or why it could not be started. */
export function gitProblem(error: unknown): string {
  const { code, killed, stderr, message } = error as {
    code?: unknown;
    killed?: boolean;
    stderr?: Buffer | string;
    message: string;
  };
  if (code === "ENOENT") return "there is no program git";
  if (killed) return "Git took too long";
  const said = String(stderr ?? "").trim() || message;
  const [reason = ""] = said.split("\n").filter((line) => !/^(?:warning|hint):/.test(line));
  return cleanLine(withoutPaths(reason.replace(/^(?:fatal|error): /, ""))).replace(/[.\s]+$/, "");
}

/** `'/srv/wiki'` → `'…/wiki'`: readers see the reason, and need not know how a server's disk is laid out. */
const withoutPaths = (text: string) =>
  text.slice(0, 1000).replace(/(^|[\s'"(])(?:[A-Za-z]:)?[/\\][^\s'"]*[/\\]/g, "$1…/");
