import { gitProblem } from "../git/git-problem";
import { PublishError } from "./publish-error";
import { writeGit } from "./write-git";

/** Where the content folder is in its repository, and what is checked out. */
export type Branch = {
  /** The folder of Git's own files. */
  gitFolder: string;
  /** The content folder in the repository, with a slash at its end: `content/`; empty if it is the repository. */
  prefix: string;
  /** The full name of the branch: `refs/heads/main`. */
  name: string;
  /** Its last commit. */
  head: string;
};

/** @throws PublishError if there is no repository with a branch and a commit */
export async function readBranch(folder: string): Promise<Branch> {
  const printed = await writeGit(folder, [
    "rev-parse",
    "--absolute-git-dir",
    "--show-prefix",
    "HEAD",
    "--symbolic-full-name",
    "HEAD",
  ]).catch((error: unknown) => {
    throw new PublishError(
      "no-branch",
      `The content is not in a Git repository that has a commit: ${gitProblem(error)}.`,
      { cause: error },
    );
  });
  const [gitFolder = "", prefix = "", head = "", name = ""] = printed.split("\n");
  if (!name.startsWith("refs/heads/"))
    throw new PublishError(
      "no-branch",
      "No branch of the content is checked out, so nothing can be published. On the server, run: git switch main",
    );
  return { gitFolder, prefix, name, head };
}
