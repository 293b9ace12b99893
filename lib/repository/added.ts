import type { ArticleId } from "../content/article-id";
import { askHistory } from "./git";
import { instantsOf, readLastChanges } from "./modified";

/**
 * When each article was written: the ISO instant of the revision that added its file.
 * @param folder the content folder
 * @returns undefined where Git cannot say, as in `listModified`
 */
export const listAdded = (folder: string): Promise<ReadonlyMap<ArticleId, string> | undefined> =>
  askHistory(folder, async (git) =>
    instantsOf(
      readLastChanges(
        await git(
          "log",
          "--diff-filter=A",
          "--format=%x00%cI",
          "--name-only",
          "--relative",
          "--",
          ".",
        ),
      ),
    ),
  );
