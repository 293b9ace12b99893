import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { gitEnvironment } from "../git/git-environment";
import type { Manifest } from "./manifest";

const execute = promisify(execFile);

/** Runs Git as long as it takes: a bundle of a long history takes minutes. @throws if it fails */
async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute("git", ["-C", folder, ...args], {
    // Restoring fetches from a file.
    env: { ...gitEnvironment(process.env), GIT_ALLOW_PROTOCOL: "file" },
    maxBuffer: 1 << 26,
  });
  return stdout.trim();
}

const tryGit = (folder: string, ...args: string[]): Promise<string | undefined> =>
  git(folder, ...args).catch(() => undefined);

type Content = Manifest["content"];
type Head = NonNullable<Content["head"]>;

/** Where the content is in its repository, and what is checked out there. A clone without its history counts as none. */
export async function describeContent(folder: string): Promise<Content> {
  const prefix = await tryGit(folder, "rev-parse", "--show-prefix");
  if (prefix === undefined) return { prefix: "", head: null };
  const commit = await tryGit(folder, "rev-parse", "--verify", "-q", "HEAD");
  const shallow = await tryGit(folder, "rev-parse", "--is-shallow-repository");
  if (!commit || shallow !== "false") return { prefix, head: null };
  const branch = (await tryGit(folder, "symbolic-ref", "--short", "-q", "HEAD")) ?? "main";
  return { prefix, head: { branch, commit } };
}

/** Writes all branches and tags, with their history, into one file. */
export async function bundleRepository(folder: string, file: string): Promise<void> {
  await git(folder, "bundle", "create", "-q", path.resolve(file), "HEAD", "--branches", "--tags");
}

/**
 * Brings the history of a bundle into the repository of the content. Branches that are there already are kept, and those of the
 * bundle are below `refs/backup/`. The branch that is checked out moves forward if that changes nothing but content.
 * @param folder the content, whose files are already those of the backup
 * @returns what was done, as a sentence
 */
export async function restoreHistory(
  folder: string,
  file: string,
  { prefix, head }: { prefix: string; head: Head },
): Promise<string | undefined> {
  const bundle = path.resolve(file);
  const here = await tryGit(folder, "rev-parse", "--show-prefix");
  if (here === undefined) {
    if (prefix !== "") return undefined;
    await git(folder, "init", "-q", "-b", head.branch);
    await git(
      folder,
      "fetch",
      "-q",
      bundle,
      "+refs/heads/*:refs/backup/*",
      "refs/tags/*:refs/tags/*",
    );
    await git(folder, "update-ref", "HEAD", head.commit);
    await git(folder, "reset", "-q");
    return `The history is a repository again, at ${head.commit.slice(0, 10)} of ${head.branch}.`;
  }
  await git(folder, "fetch", "-q", bundle, "+refs/heads/*:refs/backup/*");
  const old = (await tryGit(folder, "rev-parse", "--verify", "-q", "HEAD")) ?? "";
  const isAncestor = (one: string, other: string) =>
    tryGit(folder, "merge-base", "--is-ancestor", one, other);
  if ((await isAncestor(head.commit, "HEAD")) !== undefined)
    return "The repository has the history of the backup already.";
  const isContentAlone =
    here === "" ||
    (await tryGit(
      folder,
      "diff",
      "--quiet",
      old,
      head.commit,
      "--",
      ":(top)",
      `:(top,exclude)${here}`,
    )) !== undefined;
  const isForward = isContentAlone && (await isAncestor("HEAD", head.commit)) !== undefined;
  if (!isForward)
    return `The history of the backup is in refs/backup/${head.branch}; the branch that is checked out stays as it was, because they have diverged. Compare with: git log HEAD..refs/backup/${head.branch}`;
  await git(folder, "update-ref", "HEAD", head.commit, old);
  await git(folder, "reset", "-q");
  return `The branch moved forward to ${head.commit.slice(0, 10)}, the last commit of the backup.`;
}
