import { keepUnlessFailed } from "../async/keep-unless-failed";
import type { ArticleId } from "../content/article-id";
import { contentFolder } from "../content/load";
import { type LastChange, listLastChanges } from "./modified-dates";

type LastChanges = ReadonlyMap<ArticleId, LastChange>;

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one answer. */
const shared: { midlandCircleLastChanges?: Promise<LastChanges> } = globalThis as never;

/** When each article changed last, and by whom, asked of Git once in this process; empty where Git cannot say. */
export function getLastChanges(): Promise<LastChanges> {
  return keepUnlessFailed(shared, "midlandCircleLastChanges", async () => {
    return (await listLastChanges(contentFolder())) ?? new Map();
  });
}
