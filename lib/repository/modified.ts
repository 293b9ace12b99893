import { z } from "zod";
import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { askHistory } from "./git";
import { readName } from "./read-name";

/** The last revision of an article: an ISO instant with its zone, from the committer's clock, and who wrote it. */
export type LastChange = { instant: string; author: string };

const revision = z.object({
  instant: z.iso.datetime({ offset: true }),
  author: z.string().default("").transform(readName),
});

/**
 * When each article changed last, and by whom. An article that Git does not know, or whose file is not as
 * committed, is left out.
 * @param folder the content folder
 * @returns undefined where Git cannot say: not installed, no repository, or a clone without history
 */
export const listLastChanges = (
  folder: string,
): Promise<ReadonlyMap<ArticleId, LastChange> | undefined> =>
  askHistory(folder, async (git) => {
    const names = ["--name-only", "--relative"];
    const log = await git("log", "--format=%x00%cI%x09%aN", ...names, "--", ".");
    const changes = readLastChanges(log);
    for (const path of (await git("diff", "HEAD", ...names, "--", ".")).split("\n")) {
      const changed = articleIdFromPath(`content/${path}`);
      if (changed) changes.delete(changed);
    }
    return changes;
  });

/** The instants alone, as in `listLastChanges`. */
export async function listModified(
  folder: string,
): Promise<ReadonlyMap<ArticleId, string> | undefined> {
  const changes = await listLastChanges(folder);
  return changes && instantsOf(changes);
}

export const instantsOf = (
  changes: ReadonlyMap<ArticleId, { instant: string }>,
): Map<ArticleId, string> => new Map([...changes].map(([id, { instant }]) => [id, instant]));

/** Reads what `git log` printed, newest first: for each revision a zero, its instant and author, and the files. */
export function readLastChanges(log: string): Map<ArticleId, LastChange> {
  const changes = new Map<ArticleId, LastChange>();
  for (const entry of log.split("\0").slice(1)) {
    const [head = "", ...paths] = entry.split("\n");
    const [instant, author] = head.split("\t");
    const { data } = revision.safeParse({ instant, author });
    for (const path of data ? paths : []) {
      const article = articleIdFromPath(`content/${path}`);
      if (data && article && !changes.has(article)) changes.set(article, data);
    }
  }
  return changes;
}
