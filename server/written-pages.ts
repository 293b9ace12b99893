import path from "node:path";
import { writeAuthorNames } from "../lib/git/author-names";
import {
  probeSpace,
  readPage,
  removeDrafts,
  removePage,
  writePage,
} from "../lib/page-store/exported-pages";
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

/** After a failure, writing is tried again this often, in milliseconds. */
const RETRY = 10_000;
/** As much space as there has to be before writing goes on, in bytes: with less, it would soon fail again. */
const SPACE = 2 ** 20;
/** A disk that is full again and again is reported this often, in milliseconds. */
const REPORTED = 600_000;

/**
 * The pages in the static export, for a server. One server at a time adds to them; another one, and one with other
 * settings or another content folder, leaves them as they are.
 */
export class WrittenPages {
  /** Undefined if the export has other settings. */
  readonly #journal: PageJournal | undefined;
  readonly #lock: string;
  #unlock: (() => void) | undefined;
  /** What is being written: a page that is written twice at a time would be neither. */
  readonly #writing = new Map<string, Promise<void>>();
  /** The page to write for an address; none once it is stale, though another process may have written the next. */
  readonly #wanted = new Map<string, RenderedPage>();
  #isWriting = false;
  #retry: NodeJS.Timeout | undefined;
  #reportedAt = Number.NEGATIVE_INFINITY;
  /** The journal at the start, whatever content its pages fit. */
  #former: PageJournal | undefined;
  /** Called when writing goes on after a failure; pages that were rendered meanwhile are not written. */
  onResume: () => void = () => {};

  private constructor(lock: string, journal?: PageJournal, former?: PageJournal) {
    this.#lock = lock;
    this.#journal = journal;
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
    // An export with other settings may be what a host publishes.
    if (former && former.head.settings !== head.settings) return new WrittenPages(`${file}.lock`);
    const isSame = former?.head.build === head.build && former.state === state;
    const journal = isSame ? former : PageJournal.create(file, head, state);
    const written = new WrittenPages(`${file}.lock`, journal, former);
    try {
      written.#begin();
    } catch (error) {
      written.fail(error);
    }
    return written;
  }

  /** @throws if the journal cannot be written */
  #begin(): void {
    this.#unlock ??= takeLock(this.#lock);
    if (!this.#unlock) return;
    this.#journal?.rewrite();
    this.#isWriting = true;
  }

  /**
   * Removes what a server left that was killed: files that it was writing, and pages that the wiki no longer has.
   * @param build the folder of the compiled code
   */
  async removeLeftovers(build: string, addresses: ReadonlySet<string>): Promise<void> {
    if (!this.#isWriting) return;
    const started = Date.now() - process.uptime() * 1000;
    for (const [address, file] of this.#former?.listFiles() ?? [])
      if (!addresses.has(address)) await removePage(exportFolder(), { file });
    this.#former = undefined;
    await removeDrafts(exportFolder(), started);
    await removeDrafts(build, started);
  }

  /** Whether this server adds pages. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** The pages that are there and fit the content, and what they were rendered from. */
  list(): Iterable<[address: string, reads: Read[]]> {
    return this.#journal?.list() ?? [];
  }

  has(address: string): boolean {
    return this.#journal?.get(address) !== undefined;
  }

  async read(address: string): Promise<StoredPage | undefined> {
    const page = this.#journal?.get(address);
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
    if (!this.#unlock) return;
    for (const page of removed)
      removePage(exportFolder(), page).catch((error: unknown) => this.fail(error));
  }

  /** Notes the names of authors that pages show from now on, after `change` has named those that show others. */
  saveNames(build: string): void {
    if (!this.#isWriting) return;
    try {
      writeAuthorNames(build);
    } catch (error) {
      this.fail(error);
    }
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#unlock?.();
  }

  /** A disk that is full, or a folder that may not be written, costs only memory, and the work of the next start. */
  fail(error: unknown): void {
    this.#isWriting = false;
    const now = performance.now();
    if (now - this.#reportedAt > REPORTED) {
      console.error(
        `Pages are not written to ${exportFolder()} until that is possible again; readers get them from memory. ${error}`,
      );
      this.#reportedAt = now;
    }
    this.#retry ??= setTimeout(() => void this.#resume(), RETRY).unref();
  }

  async #resume(): Promise<void> {
    this.#retry = undefined;
    try {
      await probeSpace(exportFolder(), SPACE);
      this.#begin();
    } catch (error) {
      this.fail(error);
    }
    if (this.#isWriting) this.onResume();
  }
}
