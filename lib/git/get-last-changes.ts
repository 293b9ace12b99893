import { keepUnlessFailed } from "../async/keep-unless-failed";
import { contentFolder } from "../content/load";
import type { ArticleId } from "../kinds/article-id";
import { type LastChange, listLastChanges } from "./modified-dates";

type LastChanges = ReadonlyMap<ArticleId, LastChange>;

/** Next bundles pages and handlers separately, each with its own copy of this module: they share one result. */
const shared: { midlandCircleLastChanges?: Promise<LastChanges> } = globalThis as never;

/** When each article last changed, and by whom. Reads Git once per process; empty if Git cannot read the history. */
export function getLastChanges(): Promise<LastChanges> {
  return keepUnlessFailed(shared, "midlandCircleLastChanges", async () => {
    return (await listLastChanges(contentFolder())) ?? new Map();
  });
}
