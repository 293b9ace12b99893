import { getWiki } from "../lib/content/get-wiki";
import { contentFolder } from "../lib/content/load";
import { listShown } from "../lib/content/reload-wiki";
import type { Wiki } from "../lib/content/wiki";
import { onAuthorNames } from "../lib/git/author-names";
import { findHead } from "../lib/git/head";
import { articleIdFromPath, hrefFromSource, sourceIdFromPath } from "../lib/kinds/article-id";
import { contentState, readJournalHead } from "../lib/page-store/export-version";
import { PageStore } from "../lib/page-store/page-store";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import { packPage, type Rendered, type StoredPage } from "../lib/page-store/stored-page";
import { announceShown, noteShown } from "../lib/publishing/until-shown";
import { clearState } from "../lib/state/process-state";
import { recordReads } from "../lib/state/reads";
import { updateSearch } from "../lib/views/search/warm-search";
import { type Change, follow, type Saved } from "./follow";
import { HostFiles } from "./host-files";
import { Renewal } from "./renewal";
import { WrittenPages } from "./written-pages";

/** The most memory for stored pages, in bytes. */
const MAX_MEMORY = 128 * 2 ** 20;

/** The state of written pages during a change: no content has it. */
const INCOMPLETE = "incomplete";
/** With more files, a change is not one person’s edit, whose pages go first. */
const MANY = 20;

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
  const renewal = new Renewal(store, written, wiki.version);
  const hosts = new HostFiles({
    isWriting: () => written.isWriting,
    onError: (error) => written.fail(error),
  });
  let addresses = listStoredAddresses(wiki);
  /** Pages that were rendered since the content was saved: they fit it. */
  let renewed: ReadonlyMap<string, StoredPage> = new Map();
  /** Whether what is derived from saved files is not brought up to date yet. */
  let isIncomplete = false;
  /** The pages that whoever saved a file looks at are rendered before anything else is brought up to date. */
  const onSaved = async ({ changed, files }: Saved) => {
    // Other bytes that say the same: no page differs, and somebody waits for it all the same.
    if (changed.size === 0) return noteShown(files);
    const stale = store.invalidate(changed);
    // Not all pages that do not fit the content are known yet: a server that is killed now must take none for fresh.
    isIncomplete = true;
    written.change(INCOMPLETE, stale, []);
    const wiki = await getWiki();
    const own = files.length > MANY ? [] : files.flatMap((file) => addressesOfFile(file, wiki));
    const urgent = own.filter((address) => store.isStale(address));
    const renew = async (isMeant: (address: string) => boolean) => {
      for (const address of urgent.filter(isMeant))
        await store.renew(address).catch((error: unknown) => console.error(error));
    };
    const isPage = (address: string) => !address.includes(".");
    await renew(isPage);
    noteShown(files);
    await renew((address) => !isPage(address));
    renewed = new Map(
      urgent.flatMap((address) => {
        const page = store.isFresh(address) ? store.find(address) : undefined;
        return page ? [[address, page] as const] : [];
      }),
    );
  };
  let shownHead = head;
  const onChange = async ({ changed, dated, files, head: current }: Change) => {
    shownHead = current;
    clearState("historyAnswers");
    void updateSearch();
    const wiki = await getWiki();
    const former = addresses;
    addresses = listStoredAddresses(wiki);
    const isSame = addresses === former;
    const gone = isSame ? [] : [...former].filter((address) => !addresses.has(address));
    const added = isSame ? [] : [...addresses].filter((address) => !former.has(address));
    const otherDates = store.invalidate(dated);
    const stale = [...new Set([...store.invalidate(changed, renewed), ...otherDates])];
    renewed = new Map();
    for (const address of gone) store.forget(address);
    written.change(isIncomplete ? INCOMPLETE : contentState(wiki, current), stale, gone);
    const own = new Set(files.flatMap((file) => addressesOfFile(file, wiki)));
    // The dates and authors of few pages are those of one person’s edit, which was shown before Git was asked.
    if (otherDates.length <= MANY) for (const address of otherDates) own.add(address);
    // What is in memory was read not long ago.
    const recent = stale.filter((address) => store.find(address));
    renewal.change({
      changed: new Set([...changed, ...dated]),
      shown: listShown(files, wiki),
      urgent: [...own].filter((address) => store.isStale(address)),
      others: [...recent, ...stale, ...added],
      gone,
    });
    hosts.update(wiki);
  };
  /** What was rendered with former names has to be stale before the next server takes the new ones for those of its pages. */
  onAuthorNames(async (names) => {
    const dated = new Set(names);
    written.change(INCOMPLETE, store.invalidate(dated), []);
    written.saveNames(build);
    await onChange({ changed: new Set(), dated, files: [], head: shownHead });
  });
  written.onResume = async () => {
    store.expire([...addresses].filter((address) => !written.has(address)));
    void renewal.fill(addresses);
    hosts.update(await getWiki());
  };
  announceShown(true);
  const stopFollowing = await follow(head, {
    onSaved,
    onChange: (change) => {
      isIncomplete = false;
      return onChange(change);
    },
  });
  written.removeLeftovers(build, addresses).catch((error: unknown) => console.error(error));
  void renewal.fill(addresses);
  hosts.update(await getWiki());
  return {
    store,
    close: () => {
      onAuthorNames(undefined);
      announceShown(false);
      stopFollowing();
      renewal.stop();
      hosts.stop();
      written.close();
    },
  };
}

/** The pages that whoever saved a file looks at first; none if the file is gone. */
function addressesOfFile(file: string, { sources, summaries }: Wiki): string[] {
  const id = articleIdFromPath(file);
  const source = sourceIdFromPath(file);
  if (source && sources.has(source)) return [hrefFromSource(source)];
  return id && summaries.has(id) ? [`/${id}`, `/${id}.md`, `/previews/${id}.json`] : [];
}
