import { getWiki } from "../lib/content/get-wiki";
import { contentFolder } from "../lib/content/load";
import { listShown } from "../lib/content/reload-wiki";
import { findHead } from "../lib/git/head";
import { articleIdFromPath, hrefFromSource, sourceIdFromPath } from "../lib/kinds/article-id";
import { contentState, readJournalHead } from "../lib/page-store/export-version";
import { PageStore } from "../lib/page-store/page-store";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import { packPage, type Rendered } from "../lib/page-store/stored-page";
import { updateSearch } from "../lib/search/warm-search";
import { clearState } from "../lib/state/process-state";
import { recordReads } from "../lib/state/reads";
import { type Change, follow } from "./follow";
import { Renewal } from "./renewal";
import { WrittenPages } from "./written-pages";

/** The most memory for stored pages, in bytes. */
const MAX_MEMORY = 256 * 2 ** 20;

type Options = {
  /** The folder of the compiled code. */
  build: string;
  render(address: string): Promise<Rendered>;
};

/**
 * The pages of a server: stored, written, and kept up to date with the content and the repository.
 * @returns the store, and a function that stops following and gives back what only one server may have
 */
export async function openPages({
  build,
  render,
}: Options): Promise<{ store: PageStore; close(): void }> {
  const head = await findHead(contentFolder());
  const wiki = await getWiki();
  const state = contentState(wiki, head);
  const written = WrittenPages.open({ build, head: await readJournalHead(build), state });
  const store: PageStore = new PageStore({
    render: async (address) => {
      const { value, reads } = recordReads(() => render(address));
      return { page: await packPage(await value), reads };
    },
    read: (address) => written.read(address),
    write: (address, page) => void written.write(address, page, () => store.isFresh(address)),
    written: written.list(),
    maximum: MAX_MEMORY,
  });
  const renewal = new Renewal(store, written);
  let addresses = listStoredAddresses(wiki);
  const onChange = async ({ changed, files, head: current }: Change) => {
    clearState("historyAnswers");
    void updateSearch();
    const wiki = await getWiki();
    const former = addresses;
    addresses = listStoredAddresses(wiki);
    const isSame = addresses === former;
    const gone = isSame ? [] : [...former].filter((address) => !addresses.has(address));
    const added = isSame ? [] : [...addresses].filter((address) => !former.has(address));
    const stale = store.invalidate(changed);
    for (const address of gone) store.forget(address);
    written.change(contentState(wiki, current), stale, gone);
    const own = new Set(files.flatMap(addressesOfFile));
    // What is in memory was read not long ago.
    const recent = stale.filter((address) => store.find(address));
    renewal.change({
      changed,
      shown: listShown(files),
      urgent: [...own].filter((address) => store.isStale(address)),
      others: [...recent, ...stale, ...added],
      gone,
    });
  };
  const stopFollowing = await follow(head, onChange);
  written.removeLeftovers(build, addresses).catch((error: unknown) => console.error(error));
  void renewal.fill(addresses);
  return {
    store,
    close: () => {
      stopFollowing();
      renewal.stop();
      written.close();
    },
  };
}

/** The pages that whoever saved a file looks at first. */
function addressesOfFile(file: string): string[] {
  const id = articleIdFromPath(file);
  const source = sourceIdFromPath(file);
  if (source) return [hrefFromSource(source)];
  return id ? [`/${id}`, `/${id}.md`, `/previews/${id}.json`] : [];
}
