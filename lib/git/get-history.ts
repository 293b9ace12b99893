import type { ArticleId } from "../content/article-id";
import { contentFolder } from "../content/load";
import type { Wiki } from "../content/wiki";
import { askHistory } from "./git";
import { type History, listHistory } from "./history";
import { LruCache } from "./lru-cache";
import { readTexts } from "./read-texts";

/** How long an answer holds before Git is asked whether anything was committed since. */
const FRESH = 10_000;
/** Texts are kept until they are so many characters together. */
const MAX_KEPT = 4_000_000;
/** No article was ever longer; what is, is not shown. */
const MAX_TEXT = 256 * 1024;

type CachedHistory = { head: string | undefined; history: History | undefined; askedAt: number };

/** Next bundles pages apart, each with its own copy of this module: they share what is known. */
const shared: {
  midlandCircleHistory?: {
    known?: CachedHistory;
    asking?: Promise<CachedHistory>;
    texts: LruCache<string>;
  };
} = globalThis as never;

const kept = () => {
  shared.midlandCircleHistory ??= { texts: new LruCache(MAX_KEPT) };
  return shared.midlandCircleHistory;
};

/**
 * The history of all articles as it stands, whoever asks and how often: Git is asked once every ten seconds
 * whether there is more, and reads it only then.
 * @returns undefined where Git cannot say
 * @throws BusyError where too many ask at once
 */
export async function getHistory(wiki: Pick<Wiki, "articles">): Promise<History | undefined> {
  const store = kept();
  const { known } = store;
  if (known && Date.now() - known.askedAt < FRESH) return known.history;
  store.asking ??= ask(wiki, known).finally(() => {
    store.asking = undefined as never;
  });
  store.known = await store.asking;
  return store.known.history;
}

async function ask(
  wiki: Pick<Wiki, "articles">,
  known: CachedHistory | undefined,
): Promise<CachedHistory> {
  const folder = contentFolder();
  const head = await askHistory(folder, (git) => git("rev-parse", "HEAD"));
  const askedAt = Date.now();
  if (known?.history && head === known.head) return { ...known, askedAt };
  const history = head === undefined ? undefined : await listHistory(folder, formerIdsOf(wiki));
  return { head, history, askedAt };
}

const formerIdsOf = ({ articles }: Pick<Wiki, "articles">): Map<ArticleId, ArticleId> =>
  new Map(
    [...articles.values()].flatMap(({ id, frontmatter }) =>
      frontmatter.moved_from.map((former) => [former, id] as const),
    ),
  );

/**
 * The texts of some revisions, by blob. What was read lately is not read again.
 * @throws BusyError where too many ask at once
 */
export async function getTexts(blobs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { texts } = kept();
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
