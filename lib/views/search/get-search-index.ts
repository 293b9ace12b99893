import { getWiki } from "../../content/get-wiki";
import type { Wiki } from "../../content/wiki";
import { type GuidePage, guidePages } from "../../guide/load-guide";
import type { SearchableArticle } from "../../search/entry";
import { NO_DATA, updateSearchData, type WikiSearchData } from "../../search/search-data";
import { indexData, type SearchIndex } from "../../search/search-index";
import { NO_WORDS } from "../../search/word-lists";
import { keepUnlessFailed } from "../../state/keep-unless-failed";
import { processState } from "../../state/process-state";
import { isRecorded, noteRead, recordReads, valueRead } from "../../state/reads";
import { finish, finishInSlices, type Steps } from "../../state/slices";
import { buildHelp } from "./searchable-help";

/** A search index with the wiki that it was made from. */
export type WikiSearch = { wiki: Wiki; index: SearchIndex<WikiSearchData> };

type Latest = {
  help?: { pages: readonly GuidePage[]; articles: readonly SearchableArticle[] };
  data?: { wiki: Wiki; data: WikiSearchData };
  search?: WikiSearch;
  /** The index that is being made. */
  next?: Promise<WikiSearch> | undefined;
};

const latest = processState("searchIndex", (): Latest => ({}));

/** How long a search waits for an index that is brought up to date, in milliseconds. */
const PATIENCE = 100;

/**
 * The search index of the current wiki. The first one is waited for. After a change of the wiki it is brought up to
 * date; if that takes longer than a search should wait, the one before, with the wiki before. A page that is stored, such as
 * one with an example of a search, waits for it, and depends on the version of the content.
 */
export async function getSearch(): Promise<WikiSearch> {
  const wiki = await getWiki();
  const { search: former } = latest();
  noteRead(valueRead("version"));
  if (former?.wiki === wiki) return former;
  // Whoever happens to start it does not depend on all that it reads.
  const next = keepUnlessFailed(latest(), "next", () => recordReads(makeSearch).value);
  return former && !isRecorded() ? firstOf(next, former) : next;
}

/** The index alone. */
export const getSearchIndex = async (): Promise<SearchIndex<WikiSearchData>> =>
  (await getSearch()).index;

/** Makes the index of the current wiki, in slices, from the one before. */
async function makeSearch(): Promise<WikiSearch> {
  const state = latest();
  for (;;) {
    const wiki = await getWiki();
    if (state.search?.wiki === wiki) {
      state.next = undefined;
      return state.search;
    }
    state.search = { wiki, index: await finishInSlices(updateIndex(state, wiki)) };
  }
}

function* updateIndex(state: Latest, wiki: Wiki): Steps<WikiSearch["index"]> {
  const data = yield* updateData(state, wiki);
  return yield* indexData(state.search?.index.words ?? NO_WORDS, data);
}

function* updateData(state: Latest, wiki: Wiki): Steps<WikiSearchData> {
  if (state.data?.wiki === wiki) return state.data.data;
  const data = yield* updateSearchData(state.data?.data ?? NO_DATA, wiki, yield* getHelp(state));
  // A page may have needed them meanwhile. Both must use the same objects: the index is compared with them.
  if (state.data?.wiki !== wiki) state.data = { wiki, data };
  return state.data.data;
}

/** What can be found of the help pages: made once, since the guide does not change while the process runs. */
function* getHelp(state: Latest): Steps<readonly SearchableArticle[]> {
  const pages = guidePages();
  if (state.help?.pages !== pages) {
    const articles = yield* buildHelp(pages);
    // Whoever was first: the files that browsers fetch must have the same objects.
    if (state.help?.pages !== pages) state.help = { pages, articles };
  }
  return state.help.articles;
}

/**
 * What a search can find in a wiki, for the files that browsers fetch: the same data as that of the index. A page that is
 * made from it depends on the version of the content.
 */
export function getSearchData(wiki: Wiki): WikiSearchData {
  noteRead(valueRead("version"));
  return recordReads(() => finish(updateData(latest(), wiki))).value;
}

function firstOf<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout;
  const waited = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, otherwise);
  });
  return Promise.race([promise, waited]).finally(() => clearTimeout(timer));
}
