import type { ArticleId } from "../kinds/article-id";
import { logArguments } from "./commits";
import { renameOption, withHistory } from "./git";
import { instantsOf, readLastChanges } from "./modified-dates";

/**
 * When each article was created: the ISO instant of the revision that added its file.
 * @param folder the content folder
 * @returns undefined if Git cannot read the history, as in `listModified`
 */
export const listAdded = (folder: string): Promise<ReadonlyMap<ArticleId, string> | undefined> =>
  withHistory(folder, async (git) => {
    const log = logArguments(await renameOption(git), "--diff-filter=A");
    return instantsOf(readLastChanges(await git(...log)));
  });
