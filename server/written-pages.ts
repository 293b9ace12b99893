import path from "node:path";
import { readPage, removeDrafts, removePage, writePage } from "../lib/page-store/exported-pages";
import { takeLock } from "../lib/page-store/lock";
import { type JournalHead, PageJournal, type WrittenPage } from "../lib/page-store/page-journal";
import type { RenderedPage } from "../lib/page-store/page-store";
import type { StoredPage } from "../lib/page-store/stored-page";
import type { Read } from "../lib/state/reads";

/** The folder of the static export. */
export const exportFolder = (): string => process.env.EXPORT_DIR ?? "out";

/** The journal of the static export, in the folder of the compiled code. */
export const journalFile = (build: string): string => path.join(build, "pages.jsonl");

type Options = { build: string; head: JournalHead; state: string };

/**
 * The pages in the static export, for a server. One server at a time adds to them; another one, and one with other
 * settings or another content folder, leaves them as they are.
 */
export class WrittenPages {
  /** Undefined if this server does not write pages. */
  readonly #journal: PageJournal | undefined;
  readonly #unlock: (() => void) | undefined;
  /** The pages that were there at the start and fit the content. */
  readonly #found: PageJournal | undefined;
  /** What is being written: a page that is written twice at a time would be neither. */
  readonly #writing = new Map<string, Promise<void>>();
  /** The page to write for an address; none once it is stale, though another process may have written the next. */
  readonly #wanted = new Map<string, RenderedPage>();
  #hasFailed = false;

  /** The journal at the start, whatever content its pages fit. */
  #former: PageJournal | undefined;

  private constructor(
    found?: PageJournal,
    journal?: PageJournal,
    unlock?: () => void,
    former?: PageJournal,
  ) {
    this.#found = found;
    this.#journal = journal;
    this.#unlock = unlock;
    this.#former = former;
  }

  /**
   * @param build the folder of the compiled code
   * @param head what the server renders with
   * @param state the content that it shows
   */
  static open({ build, head, state }: Options): WrittenPages {
    const file = journalFile(build);
    const former = PageJournal.open(file);
    const isSame = former?.head.build === head.build && former.head.settings === head.settings;
    const found = isSame && former.state === state ? former : undefined;
    // An export with other settings may be what a host publishes.
    if (former && former.head.settings !== head.settings) return new WrittenPages();
    let unlock: (() => void) | undefined;
    try {
      unlock = takeLock(`${file}.lock`);
      if (!unlock) return new WrittenPages(found);
      if (found) found.rewrite();
      const journal = found ?? PageJournal.create(file, head, state);
      return new WrittenPages(found, journal, unlock, former);
    } catch (error) {
      const unwritten = new WrittenPages(found, undefined, unlock);
      unwritten.fail(error);
      return unwritten;
    }
  }

  /**
   * Removes what a server left that was killed: files that it was writing, and pages that the wiki no longer has.
   * @param build the folder of the compiled code
   */
  async removeLeftovers(build: string, addresses: ReadonlySet<string>): Promise<void> {
    if (!this.#journal) return;
    const started = Date.now() - process.uptime() * 1000;
    for (const [address, file] of this.#former?.listFiles() ?? [])
      if (!addresses.has(address)) await removePage(exportFolder(), { file });
    this.#former = undefined;
    await removeDrafts(exportFolder(), started);
    await removeDrafts(build, started);
  }

  /** Whether this server adds pages. */
  get isWriting(): boolean {
    return this.#journal !== undefined && !this.#hasFailed;
  }

  /** The pages that were there at the start, and what they were rendered from. */
  list(): Iterable<[address: string, reads: Read[]]> {
    return this.#found?.list() ?? [];
  }

  async read(address: string): Promise<StoredPage | undefined> {
    const page = (this.#journal ?? this.#found)?.get(address);
    return page && readPage(exportFolder(), page);
  }

  /**
   * Writes a page, after what is being written of the same address.
   * @param isFresh whether this is still the page to show
   */
  write(address: string, rendered: RenderedPage, isFresh: () => boolean): Promise<void> {
    this.#wanted.set(address, rendered);
    const isWanted = () => this.#wanted.get(address) === rendered && isFresh();
    const before = this.#writing.get(address) ?? Promise.resolve();
    const written = before
      .then(() => this.#write(address, rendered, isWanted))
      .finally(() => {
        if (this.#wanted.get(address) === rendered) this.#wanted.delete(address);
        if (this.#writing.get(address) === written) this.#writing.delete(address);
      });
    this.#writing.set(address, written);
    return written;
  }

  async #write(
    address: string,
    { page, reads }: RenderedPage,
    isWanted: () => boolean,
  ): Promise<void> {
    if (!this.isWriting || !isWanted()) return;
    try {
      const written = await writePage(exportFolder(), address, page);
      if (isWanted()) this.add(address, written, reads);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Notes a page that another process has written. */
  add(address: string, page: WrittenPage, reads: Iterable<Read>): void {
    try {
      this.#journal?.add(address, page, reads);
    } catch (error) {
      this.fail(error);
    }
  }

  /**
   * Notes that other content is shown now.
   * @param stale the pages that do not fit it
   * @param gone pages that the wiki no longer has; their files are removed
   */
  change(state: string, stale: readonly string[], gone: readonly string[]): void {
    const journal = this.#journal;
    if (!journal) return;
    for (const address of [...stale, ...gone]) this.#wanted.delete(address);
    const removed = gone.flatMap((address) => journal.get(address) ?? []);
    try {
      journal.change(state, [...stale, ...gone]);
    } catch (error) {
      this.fail(error);
    }
    for (const page of removed)
      removePage(exportFolder(), page).catch((error: unknown) => this.fail(error));
  }

  close(): void {
    this.#unlock?.();
  }

  /** A disk that is full, or a folder that may not be written, costs only the work of the next start. */
  fail(error: unknown): void {
    if (!this.#hasFailed)
      console.error(
        `Pages are no longer written to ${exportFolder()}; readers get them from memory. ${error}`,
      );
    this.#hasFailed = true;
  }
}
