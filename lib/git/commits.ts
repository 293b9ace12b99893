import { z } from "zod";
import { authorIdFrom } from "./author-address";
import { cleanLine } from "./clean-line";

/** A commit's data from Git, cleaned for display. */
export type Commit = {
  /** The full hash. */
  hash: string;
  /** The committer's date: an ISO instant with its time zone, never in the future. */
  instant: string;
  author: string;
  /** The id of the author, if they have an account: the name is in the database then. */
  authorId?: string | undefined;
  /** The first line of the message. */
  message: string;
};

/** A file that a commit changed, below the content folder. */
export type FileChange = { status: string; blob: string | undefined; from: string; to: string };

/**
 * The arguments of `git log` for `readCommits`.
 * @param more additional options, such as how renames are detected
 */
export const logArguments = (...more: string[]): string[] => [
  "log",
  ...more,
  // A merge counts only for files that differ from all of its parents.
  "-c",
  "--raw",
  "-z",
  "--no-abbrev",
  "--relative",
  "--format=%H%x00%cI%x00%aN%x00%ae%x00%s",
  "--",
  ".",
];

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ABSENT = /^0+$/;

const commitSchema = z
  .object({
    hash: z.string().regex(HASH),
    instant: z.iso.datetime({ offset: true }).transform((instant) => notAfter(instant, Date.now())),
    author: z.string().transform(cleanLine),
    address: z.string(),
    message: z.string().transform(cleanLine),
  })
  .transform(({ address, ...commit }) => {
    const authorId = authorIdFrom(address);
    return authorId ? { ...commit, authorId } : commit;
  });

/**
 * Parses the output of `git log --raw -z`: for each commit five fields, then its files. Skips commits that
 * cannot be parsed, and files whose text did not change (`chmod`).
 */
export function* readCommits(log: string): Generator<{ commit: Commit; files: FileChange[] }> {
  const words = log.split("\0").map((word) => word.replace(/^\n/, ""));
  for (let at = 0; at < words.length; ) {
    if (words[at] === "") {
      at++;
      continue;
    }
    const [hash, instant, author, address, message] = words.slice(at, at + 5);
    const { data: commit } = commitSchema.safeParse({ hash, instant, author, address, message });
    at += 5;
    const files: FileChange[] = [];
    while (words[at]?.startsWith(":")) {
      const { length, isSame, ...file } = readFile(words, at);
      at += length;
      if (!isSame) files.push(file);
    }
    if (commit) yield { commit, files };
  }
}

/** `:100644 100644 <blob> <blob> M`, then the path, or two paths if it moved. Merges have one colon per parent. */
function readFile(
  words: readonly string[],
  at: number,
): FileChange & { length: number; isSame: boolean } {
  const meta = words[at] ?? "";
  const parents = /^:+/.exec(meta)?.[0].length ?? 1;
  const fields = meta.slice(parents).split(" ");
  const status = fields.at(-1) ?? "";
  const blob = fields.at(-2) ?? "";
  const moved = parents === 1 && /^[RC]/.test(status);
  const from = words[at + 1] ?? "";
  const to = moved ? (words[at + 2] ?? "") : from;
  return {
    length: moved ? 3 : 2,
    isSame: !moved && fields.at(-3) === blob && parents === 1,
    status,
    blob: ABSENT.test(blob) ? undefined : blob,
    from,
    to,
  };
}

/** Replaces a date in the future, from a committer's wrong clock, with the current time. */
const notAfter = (instant: string, now: number) =>
  Date.parse(instant) > now ? new Date(now).toISOString() : instant;
