import { z } from "zod";
import { type ArticleId, articleIdFromPath } from "../content/article-id";
import { askHistory } from "./git";

const instant = z.iso.datetime({ offset: true });

/**
 * When each article changed last: an ISO instant with its zone, from the committer's clock. An
 * article that Git does not know, or whose file is not as committed, is left out.
 * @param folder the content folder
 * @returns undefined where Git cannot say: not installed, no repository, or a clone without history
 */
export const listModified = (folder: string): Promise<ReadonlyMap<ArticleId, string> | undefined> =>
  askHistory(folder, async (git) => {
    const names = ["--name-only", "--relative"];
    const log = await git("log", "--format=%x00%cI", ...names, "--", ".");
    const modified = readInstants(log);
    for (const path of (await git("diff", "HEAD", ...names, "--", ".")).split("\n")) {
      const changed = articleIdFromPath(`content/${path}`);
      if (changed) modified.delete(changed);
    }
    return modified;
  });

/** Reads what `git log` printed, newest first: for each revision a zero, its instant, and the files. */
function readInstants(log: string): Map<ArticleId, string> {
  const modified = new Map<ArticleId, string>();
  for (const revision of log.split("\0").slice(1)) {
    const [committed, ...paths] = revision.split("\n");
    const { data } = instant.safeParse(committed);
    for (const path of data ? paths : []) {
      const article = articleIdFromPath(`content/${path}`);
      if (data && article && !modified.has(article)) modified.set(article, data);
    }
  }
  return modified;
}
