import type { ArticleId } from "../content/article-id";
import { contentFolder } from "../content/load";
import { listModified } from "./modified";

type Modified = ReadonlyMap<ArticleId, string>;

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one answer. */
const shared: { midlandCircleModified?: Promise<Modified> } = globalThis as never;

/** When each article changed last, asked of Git once in this process; empty where Git cannot say. */
export function getModified(): Promise<Modified> {
  shared.midlandCircleModified ??= listModified(contentFolder()).then(
    (known) => known ?? new Map(),
  );
  return shared.midlandCircleModified;
}
