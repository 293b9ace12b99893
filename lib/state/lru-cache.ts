/** Caches values by key up to a total size; the least recently used ones are removed first. */
export class LruCache<V> {
  readonly #entries = new Map<string, { value: V; size: number }>();
  readonly #maximum: number;
  #size = 0;

  /** @param maximum total size, in the unit of the sizes given to `set` */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    const found = this.#entries.get(key);
    if (!found) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** A value larger than the maximum is not cached. */
  set(key: string, value: V, size: number): void {
    this.delete(key);
    if (size > this.#maximum) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#size <= this.#maximum) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }
}
