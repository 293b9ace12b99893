import { sameData } from "../state/same-data";

/**
 * Lists by key, each in the order of the files that its items come from. It starts from the lists of a former wiki,
 * which it does not change: a list is copied when it first changes, so a change costs as much as what it concerns.
 */
export class OrderedIndex<Key extends string, Item> {
  readonly #former: ReadonlyMap<Key, readonly Item[]>;
  /** All lists as they are now; the former map until one changes. */
  #lists: Map<Key, readonly Item[]> | undefined;
  /** Lists that belong to this index alone, and may be changed. */
  readonly #own = new Map<Key, Item[]>();
  readonly #fromOf: (item: Item) => string;

  /**
   * @param former the lists to start from
   * @param fromOf the file, or the id, that an item comes from; ids of one ending sort like their files
   */
  constructor(former: ReadonlyMap<Key, readonly Item[]>, fromOf: (item: Item) => string) {
    this.#former = former;
    this.#fromOf = fromOf;
  }

  add(key: Key, item: Item): void {
    const list = this.#ownList(key);
    const from = this.#fromOf(item);
    let at = list.length;
    while (at > 0 && compareFiles(this.#fromOf(list[at - 1] as Item), from) > 0) at -= 1;
    list.splice(at, 0, item);
  }

  remove(key: Key, from: string): void {
    const list = this.#ownList(key);
    const at = list.findIndex((item) => this.#fromOf(item) === from);
    if (at >= 0) list.splice(at, 1);
  }

  /** The lists, with the former ones where they are the same; and the keys whose list differs. */
  finish(): { lists: ReadonlyMap<Key, readonly Item[]>; changed: Key[] } {
    const changed: Key[] = [];
    const lists = this.#lists ?? new Map();
    for (const [key, list] of this.#own) {
      const former = this.#former.get(key);
      if (former && sameData(former, list)) lists.set(key, former);
      else if (former || list.length > 0) changed.push(key);
      if (list.length === 0) lists.delete(key);
    }
    return { lists: changed.length > 0 ? lists : this.#former, changed };
  }

  #ownList(key: Key): Item[] {
    const own = this.#own.get(key);
    if (own) return own;
    this.#lists ??= new Map(this.#former);
    const copy = [...(this.#lists.get(key) ?? [])];
    this.#own.set(key, copy);
    this.#lists.set(key, copy);
    return copy;
  }
}

/** Compares two ids like the names of their files, `a-b.mdx` before `a.mdx`. */
export function compareFiles(a: string, b: string): number {
  const [first, second] = [`${a}.`, `${b}.`];
  return first < second ? -1 : first > second ? 1 : 0;
}
