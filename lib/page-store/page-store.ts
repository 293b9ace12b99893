import { LruCache } from "../state/lru-cache";
import { packPage, type Rendered, type StoredPage, sizeOf } from "./stored-page";

type Options = {
  /** Renders an address; called once at a time for each. */
  render(address: string): Promise<Rendered>;
  /** What an earlier process stored; undefined if there is nothing, or it is damaged. */
  read?(address: string): Promise<StoredPage | undefined>;
  /** The most memory for pages, in bytes; the least recently used ones are removed first. */
  maximum: number;
};

/**
 * Keeps finished responses by address. The first request of an address renders it, and requests meanwhile wait for the
 * same result. A failed render is not kept.
 */
export class PageStore {
  readonly #options: Options;
  readonly #rendering = new Map<string, Promise<StoredPage>>();
  #pages: LruCache<StoredPage>;
  /** Increases with every `clear`: what was rendered before is not kept. */
  #version = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#pages = new LruCache(options.maximum);
  }

  /** The page in memory. */
  find(address: string): StoredPage | undefined {
    return this.#pages.get(address);
  }

  /** The page, rendered if needed. */
  async get(address: string): Promise<StoredPage> {
    const stored = this.find(address) ?? this.#rendering.get(address);
    if (stored) return stored;
    const version = this.#version;
    const making = this.#make(address);
    this.#rendering.set(address, making);
    try {
      const page = await making;
      if (version === this.#version) this.#pages.set(address, page, sizeOf(page));
      return page;
    } finally {
      if (this.#rendering.get(address) === making) this.#rendering.delete(address);
    }
  }

  async #make(address: string): Promise<StoredPage> {
    const { read, render } = this.#options;
    return (await read?.(address)) ?? packPage(await render(address));
  }

  /** Forgets all pages, because what they were rendered from has changed. */
  clear(): void {
    this.#version++;
    this.#pages = new LruCache(this.#options.maximum);
    this.#rendering.clear();
  }
}
