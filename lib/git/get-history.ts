import { contentFolder } from "../content/load";
import type { Wiki } from "../content/wiki";
import { keepUnlessFailed } from "../state/keep-unless-failed";
import { LruCache } from "../state/lru-cache";
import { processState } from "../state/process-state";
import { withHistory } from "./git";
import { type History, listHistory } from "./history";
import { readTexts } from "./read-texts";

/** How long a result is used before Git is asked for new commits, in milliseconds. */
const FRESH = 10_000;
/** The maximum size of the text cache, in characters. */
const MAX_CACHED = 4_000_000;
/** Longer texts are not shown; no article was ever this long. */
const MAX_TEXT = 256 * 1024;

type CachedHistory = { head: string | undefined; history: History | undefined; checkedAt: number };

type Store = {
  cached?: CachedHistory;
  pending?: Promise<CachedHistory> | undefined;
  texts: LruCache<string>;
};

const getStore = processState("history", (): Store => ({ texts: new LruCache(MAX_CACHED) }));

/**
 * The current history of all articles, shared by all requests. Asks Git for new commits at most every ten seconds,
 * and reads the history again only if there are any.
 * @returns undefined if Git cannot read the history
 * @throws BusyError if too many requests wait for Git
 */
export async function getHistory(wiki: Pick<Wiki, "idByFormerId">): Promise<History | undefined> {
  const store = getStore();
  const { cached } = store;
  if (cached && Date.now() - cached.checkedAt < FRESH) return cached.history;
  store.cached = await keepUnlessFailed(store, "pending", () => readIfChanged(wiki, cached));
  store.pending = undefined;
  return store.cached.history;
}

async function readIfChanged(
  wiki: Pick<Wiki, "idByFormerId">,
  cached: CachedHistory | undefined,
): Promise<CachedHistory> {
  const folder = contentFolder();
  const head = await withHistory(folder, (git) => git("rev-parse", "HEAD"));
  const checkedAt = Date.now();
  if (cached?.history && head === cached.head) return { ...cached, checkedAt };
  const history = head === undefined ? undefined : await listHistory(folder, wiki.idByFormerId);
  return { head, history, checkedAt };
}

/**
 * The texts of some revisions, by blob. Recently read texts come from the cache.
 * @throws BusyError if too many requests wait for Git
 */
export async function getTexts(blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { texts } = getStore();
  const found = new Map<string, string>();
  const find = (blob: string, text = texts.get(blob)) => {
    if (text !== undefined && text.length <= MAX_TEXT) found.set(blob, text);
    return text !== undefined;
  };
  const missing = [...new Set(blobs)].filter((blob) => !find(blob));
  for (const [blob, text] of await readTexts(contentFolder(), missing)) {
    find(blob, text);
    texts.set(blob, text, text.length);
  }
  return found;
}
