import { LruCache } from "../state/lru-cache";
import type { Read } from "../state/reads";
import { ReadTable } from "./read-table";
import { keepPacked, type StoredPage, sizeOf } from "./stored-page";

/** A finished page, and what it was rendered from. */
export type RenderedPage = { page: StoredPage; reads: Iterable<Read> };

type Options = {
  /** Renders an address; called once at a time for each. */
  render(address: string): Promise<RenderedPage>;
  /** A page that was written before; undefined if it is not there any more, or damaged. */
  read?(address: string): Promise<StoredPage | undefined>;
  /** Keeps a page where later processes find it. */
  write?(address: string, rendered: RenderedPage): void;
  /** The pages that `read` has, by address, and what they were rendered from. */
  written?: Iterable<readonly [address: string, reads: Iterable<Read>]>;
  /** The most memory for pages, in bytes; the least recently used ones are removed first. */
  maximum: number;
};

type Entry = {
  /** What the page was rendered from, as numbers. */
  reads: Uint32Array;
  /** Something that it was rendered from has changed since. */
  isStale: boolean;
};

/** A render that goes on, and what has changed since it began. */
type Flight = { result: Promise<StoredPage>; changed: Set<Read> };

/**
 * Keeps finished responses by address, and knows what each was rendered from. The first request of an address renders it,
 * and requests meanwhile wait for the same result. When something changes, pages that were rendered from it are stale:
 * readers get them as they are until they have been rendered again. A failed render is not kept.
 */
export class PageStore {
  readonly #options: Options;
  readonly #flights = new Map<string, Flight>();
  readonly #entries = new Map<string, Entry>();
  readonly #table = new ReadTable();
  readonly #pages: LruCache<StoredPage>;

  constructor(options: Options) {
    this.#options = options;
    this.#pages = new LruCache(options.maximum);
    for (const [address, reads] of options.written ?? [])
      this.#entries.set(address, { reads: this.#table.numbersOf(reads), isStale: false });
  }

  /** The page in memory. */
  find(address: string): StoredPage | undefined {
    return this.#pages.get(address);
  }

  /** Whether the page is there, in memory or written, and nothing that it was rendered from has changed. */
  isFresh(address: string): boolean {
    return this.#entries.get(address)?.isStale === false;
  }

  /** Whether the page is there, and something that it was rendered from has changed. */
  isStale(address: string): boolean {
    return this.#entries.get(address)?.isStale === true;
  }

  /** The page: from memory, as it was written, or rendered. */
  async get(address: string): Promise<StoredPage> {
    return this.find(address) ?? this.#flights.get(address)?.result ?? this.#start(address, true);
  }

  /** Renders a page again, unless it is fresh; until then readers get the former one. */
  async renew(address: string): Promise<void> {
    if (this.isFresh(address)) return;
    const flight = this.#flights.get(address);
    if (flight) await flight.result;
    // What went on may have begun before the change.
    if (!this.isFresh(address)) await this.#start(address, false);
  }

  /**
   * Notes a page that another process has rendered and written: `read` has it.
   * @param changed what has changed since it began
   * @returns false if that is something that it was rendered from
   */
  putWritten(address: string, reads: readonly Read[], changed: ReadonlySet<Read>): boolean {
    if (reads.some((read) => changed.has(read))) return false;
    this.#entries.set(address, { reads: this.#table.numbersOf(reads), isStale: false });
    this.#pages.delete(address);
    return true;
  }

  /**
   * Notes that some of what pages are rendered from has changed. Looks at what each page was rendered from, which takes
   * some milliseconds for 60,000 pages.
   * @param spared pages that were rendered since: each is spared unless another process has replaced it meanwhile
   * @returns the addresses of pages that were rendered from it; they are stale now
   */
  invalidate(changed: ReadonlySet<Read>, spared: ReadonlyMap<string, StoredPage> = NONE): string[] {
    for (const flight of this.#flights.values())
      for (const read of changed) flight.changed.add(read);
    const isChanged = this.#table.flagsOf(changed);
    const stale: string[] = [];
    for (const [address, entry] of this.#entries) {
      if (spared.has(address) && this.find(address) === spared.get(address)) continue;
      if (!entry.reads.some((number) => isChanged[number] === 1)) continue;
      entry.isStale = true;
      stale.push(address);
    }
    return stale;
  }

  /** Makes pages stale although nothing has changed: they are rendered again. */
  expire(addresses: Iterable<string>): void {
    for (const address of addresses) {
      const entry = this.#entries.get(address);
      if (entry) entry.isStale = true;
    }
  }

  /** Removes a page that the wiki no longer has; whoever waits for it still gets it. */
  forget(address: string): void {
    this.#entries.delete(address);
    this.#pages.delete(address);
    this.#flights.delete(address);
  }

  #start(address: string, mayRead: boolean): Promise<StoredPage> {
    const changed = new Set<Read>();
    const result = this.#make(address, mayRead, changed).finally(() => {
      if (this.#isFlying(address, changed)) this.#flights.delete(address);
    });
    this.#flights.set(address, { result, changed });
    return result;
  }

  /** False once the page has been forgotten: its render is not kept. */
  #isFlying(address: string, changed: Set<Read>): boolean {
    return this.#flights.get(address)?.changed === changed;
  }

  async #make(address: string, mayRead: boolean, changed: Set<Read>): Promise<StoredPage> {
    if (mayRead && this.isFresh(address)) {
      const written = await this.#options.read?.(address);
      if (written && this.isFresh(address)) {
        return this.#keep(address, written);
      }
    }
    for (let attempt = 1; ; attempt++) {
      changed.clear();
      const rendered = await this.#options.render(address);
      const reads = [...rendered.reads];
      // Content that changed meanwhile may be in one part of the page and not in another.
      const isStale = reads.some((read) => changed.has(read));
      if (!this.#isFlying(address, changed)) return rendered.page;
      if (isStale && attempt < MAX_ATTEMPTS) continue;
      this.#entries.set(address, { reads: this.#table.numbersOf(reads), isStale });
      if (!isStale) this.#options.write?.(address, { page: rendered.page, reads });
      return this.#keep(address, rendered.page);
    }
  }

  #keep(address: string, page: StoredPage): StoredPage {
    const kept = keepPacked(page);
    this.#pages.set(address, kept, sizeOf(kept));
    return kept;
  }
}

const NONE: ReadonlyMap<string, StoredPage> = new Map();

/** How often a page is rendered for one reader if its content does not stop changing. */
const MAX_ATTEMPTS = 5;
