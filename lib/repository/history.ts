import { z } from "zod";
import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { askHistory } from "./git";
import { readName } from "./read-name";

/** What happened to an article in a revision. */
export type Happening = "added" | "changed" | "moved" | "deleted";

/** An article as it was committed once. */
export type Revision = {
  /** The commit, in full. */
  hash: string;
  /** When it was committed: an ISO instant with its zone. */
  instant: string;
  author: string;
  /** The first line of the message. */
  message: string;
  happened: Happening;
  /** The article's id then, and the one before where it moved. */
  id: ArticleId;
  movedFrom: ArticleId | undefined;
  /** The text, as Git names it; none where it was deleted. */
  blob: string | undefined;
};

/** The revisions of each article, newest first. */
export type History = ReadonlyMap<ArticleId, readonly Revision[]>;

/** Ids that articles had before (`moved_from`), each with the id of today. */
export type FormerIds = ReadonlyMap<ArticleId, ArticleId>;

/**
 * Reads the whole history at once: it takes Git no longer than that of one article, and knows every rename.
 * Copies are not followed: quotations begin as copies of each other.
 * @param folder the content folder
 * @returns undefined where Git cannot say, as in `askHistory`
 */
export const listHistory = (folder: string, former: FormerIds): Promise<History | undefined> =>
  askHistory(folder, async (git) =>
    readHistory(
      await git(
        "log",
        "-M",
        // A merge counts where it changed what both sides say.
        "-c",
        "--raw",
        "-z",
        "--no-abbrev",
        "--relative",
        "--format=%H%x00%cI%x00%aN%x00%s",
        "--",
        ".",
      ),
      former,
    ),
  );

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ABSENT = /^0+$/;

const commitSchema = z.object({
  hash: z.string().regex(HASH),
  instant: z.iso.datetime({ offset: true }),
  author: z.string().transform(readName),
  message: z.string().transform(readName),
});

type Commit = z.infer<typeof commitSchema>;

/** Reads what `git log --raw -z` printed: for each revision four fields, then its files. */
export function readHistory(log: string, former: FormerIds): History {
  const words = log.split("\0").map((word) => word.replace(/^\n/, ""));
  const history = new Map<ArticleId, Revision[]>();
  const owners: Owners = new Map(former);
  for (let at = 0; at < words.length; ) {
    if (words[at] === "") {
      at++;
      continue;
    }
    const [hash, instant, author, message] = words.slice(at, at + 4);
    const { data } = commitSchema.safeParse({ hash, instant, author, message });
    at += 4;
    while (words[at]?.startsWith(":")) {
      const file = readFile(words, at);
      at += file.length;
      if (data) keep(history, owners, data, file);
    }
  }
  return history;
}

/** Whose revisions the older ones at a path are, as far as it is not the article's that stands there; null for nobody's. */
type Owners = Map<ArticleId, ArticleId | null>;

type File = { length: number; status: string; blob: string; from: string; to: string };

/** `:100644 100644 <blob> <blob> M`, then its path, or two where it moved. Merges have a colon a parent. */
function readFile(words: readonly string[], at: number): File {
  const meta = words[at] ?? "";
  const parents = /^:+/.exec(meta)?.[0].length ?? 1;
  const fields = meta.slice(parents).split(" ");
  const status = fields.at(-1) ?? "";
  const moved = parents === 1 && /^[RC]/.test(status);
  const from = words[at + 1] ?? "";
  const to = moved ? (words[at + 2] ?? "") : from;
  return { length: moved ? 3 : 2, status, blob: fields.at(-2) ?? "", from, to };
}

function keep(
  history: Map<ArticleId, Revision[]>,
  owners: Owners,
  commit: Commit,
  { status, blob, from, to }: File,
): void {
  const id = articleIdFromPath(`content/${to}`);
  const owner = id && (owners.has(id) ? owners.get(id) : id);
  if (!id || !owner) return;
  // Of an article that `moved_from` says went on elsewhere, this is the move.
  if (/^D+$/.test(status) && owner !== id) return;
  const before = from === to ? undefined : articleIdFromPath(`content/${from}`);
  const revision: Revision = {
    ...commit,
    happened: before ? "moved" : happeningOf(status),
    id,
    movedFrom: before,
    blob: ABSENT.test(blob) ? undefined : blob,
  };
  history.set(owner, [...(history.get(owner) ?? []), revision]);
  if (!before) return;
  // What stood at the new path earlier was another article.
  owners.set(id, null);
  owners.set(before, owner);
}

const happeningOf = (status: string): Happening =>
  status.startsWith("A") ? "added" : /^D+$/.test(status) ? "deleted" : "changed";
