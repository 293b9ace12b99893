import { contentFolder } from "../content/load";
import type { Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import { memoizeByKey } from "../state/memoize-by-key";
import { processState } from "../state/process-state";
import { type LastChange, listLastChanges } from "./modified-dates";

type LastChanges = ReadonlyMap<ArticleId, LastChange>;

/** When each article last changed, and by whom. Reads Git once for each wiki; empty if Git cannot read the history. */
export const getLastChanges: (wiki: Wiki) => Promise<LastChanges> = memoizeByKey(
  async (): Promise<LastChanges> => (await listLastChanges(contentFolder())) ?? new Map(),
  processState("lastChanges", () => new WeakMap<Wiki, Promise<LastChanges>>()),
);
