/** Keeps values by key until they are too large together; what was used longest ago goes first. */
export class LruCache<V> {
  readonly #kept = new Map<string, { value: V; size: number }>();
  readonly #maximum: number;
  #size = 0;

  /** @param maximum of all sizes together, in whatever unit `set` is given them */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  /** A value that is too large by itself is not kept. */
  set(key: string, value: V, size: number): void {
    this.delete(key);
    if (size > this.#maximum) return;
    this.#kept.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#maximum) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}
