import type { ArticleId } from "../content/article-id";
import { contentFolder } from "../content/load";
import { type LastChange, listLastChanges } from "./modified";

type LastChanges = ReadonlyMap<ArticleId, LastChange>;

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one answer. */
const shared: { midlandCircleLastChanges?: Promise<LastChanges> } = globalThis as never;

/** When each article changed last, and by whom, asked of Git once in this process; empty where Git cannot say. */
export function getLastChanges(): Promise<LastChanges> {
  shared.midlandCircleLastChanges ??= listLastChanges(contentFolder()).then(
    (known) => known ?? new Map(),
    (error) => {
      // Too many asked at once: who asks later may be told.
      delete shared.midlandCircleLastChanges;
      throw error;
    },
  );
  return shared.midlandCircleLastChanges;
}
