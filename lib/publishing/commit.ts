import type { CommitAuthor } from "../git/author-address";
import { gitProblem } from "../git/git-problem";
import type { Branch } from "./branch";
import { isContentFile } from "./content-path";
import { PublishError } from "./publish-error";
import { writeGit } from "./write-git";

/** A file below the content folder as it shall be; without bytes, it is deleted. */
export type PublishedFile = { file: string; bytes: Buffer | undefined };

/** One change of the wiki: one commit. */
export type Publication = {
  /** The last commit of the branch when the files were made. */
  head: string;
  files: readonly PublishedFile[];
  author: CommitAuthor;
  committer: CommitAuthor;
  /** What was done, in one line, and what else is to be said, after an empty line. */
  message: string;
  /** When, in milliseconds since 1970. */
  now?: number;
};

export const moved = () =>
  new PublishError("moved", "Somebody has published meanwhile. What you wrote has to be merged.");

/**
 * Makes a commit and moves the branch to it. Git writes the objects first, then compares the branch with what it was when it
 * began, and moves it in one step.
 * @returns the hash of the commit
 * @throws PublishError if the branch does not lead to `head`, or Git fails
 */
export async function commit(
  folder: string,
  { prefix, name }: Branch,
  { head, files, author, committer, message, now = Date.now() }: Publication,
): Promise<string> {
  const at = `${Math.floor(now / 1000)} +0000`;
  const stream = Buffer.concat([
    text(
      "feature done",
      `commit ${name}`,
      "mark :1",
      `author ${identity(author)} ${at}`,
      `committer ${identity(committer)} ${at}`,
    ),
    data(Buffer.from(`${message.trim()}\n`)),
    text(`from ${head}`),
    ...files.map(({ file, bytes }) => {
      if (!isContentFile(file)) throw new Error(`${file} is not a file of the content.`);
      const target = `"${prefix}${file}"`;
      if (!bytes) return text(`D ${target}`);
      return Buffer.concat([text(`M 100644 inline ${target}`), data(bytes)]);
    }),
    text("get-mark :1", "done"),
  ]);
  try {
    return (await writeGit(folder, ["fast-import", "--quiet"], stream)).trim();
  } catch (error) {
    if (/Not updating/.test(String((error as { stderr?: unknown }).stderr))) throw moved();
    throw failed(error);
  }
}

const text = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);

const data = (bytes: Buffer) =>
  Buffer.concat([text(`data ${bytes.length}`), bytes, Buffer.from("\n")]);

/** Git ends a name at the first angle bracket. */
const identity = ({ name, address }: CommitAuthor) =>
  `${name.replace(/[<>\s\p{Cc}]+/gu, " ").trim()} <${address.replace(/[<>\s]+/g, "")}>`;

const failed = (error: unknown) =>
  new PublishError(
    "failed",
    `Git could not save this: ${gitProblem(error)}. Nothing was published; try again later.`,
    { cause: error },
  );
