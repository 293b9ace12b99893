import { entryRead, keysRead, mapRead, noteRead } from "./reads";

/**
 * A map that notes which of its entries are read, for the computation that is going on (`recordReads`). The values are
 * plain: whoever reads an entry is taken to read all of it.
 */
export class RecordedMap<K extends string, V> extends Map<K, V> {
  readonly #name: string;

  /** @param name what its reads are called; unique within a wiki */
  constructor(name: string, entries: Iterable<readonly [K, V]> = []) {
    super();
    this.#name = name;
    for (const [key, value] of entries) super.set(key, value);
  }

  override get(key: K): V | undefined {
    noteRead(entryRead(this.#name, key));
    return super.get(key);
  }

  override has(key: K): boolean {
    noteRead(entryRead(this.#name, key));
    return super.has(key);
  }

  override get size(): number {
    noteRead(keysRead(this.#name));
    return super.size;
  }

  override keys(): MapIterator<K> {
    noteRead(keysRead(this.#name));
    return super.keys();
  }

  override values(): MapIterator<V> {
    noteRead(mapRead(this.#name));
    return super.values();
  }

  override entries(): MapIterator<[K, V]> {
    noteRead(mapRead(this.#name));
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override forEach(use: (value: V, key: K, map: Map<K, V>) => void, self?: unknown): void {
    noteRead(mapRead(this.#name));
    super.forEach(use, self);
  }
}

/** The same for a record: each property that is read is an entry. */
export function recordedRecord<T extends object>(name: string, record: T): T {
  const recorded = {};
  for (const [key, value] of Object.entries(record))
    Object.defineProperty(recorded, key, {
      enumerable: true,
      get: () => {
        noteRead(entryRead(name, key));
        return value;
      },
    });
  return recorded as T;
}
