import type { Steps } from "../state/slices";
import { firstFrom } from "./list-typos";

/** Pairs of an entry's number and another value by key, in order of the numbers, then of the values. */
export type Lists = ReadonlyMap<string, Uint32Array>;

/** How many steps of a list are done at once; each takes less than a microsecond. */
const CHUNK = 2000;

/** The keys whose lists change, and what is added to each. */
export class Changes extends Map<string, number[]> {
  touch(keys: Iterable<string>): void {
    for (const key of keys) if (!this.has(key)) this.set(key, []);
  }

  add(key: string, number: number, value: number): void {
    const list = this.get(key);
    if (list) list.push(number, value);
    else this.set(key, [number, value]);
  }
}

/** The lists after changes; the former stay as they are, and those of other keys are shared. */
export function* changeLists(former: Lists, changes: Changes, isGone: Uint8Array): Steps<Lists> {
  const lists = new Map<string, Uint32Array>();
  for (const [word, list] of former) {
    lists.set(word, list);
    if (lists.size % CHUNK === 0) yield;
  }
  let work = 0;
  for (const [word, added] of changes) {
    const before = lists.get(word) ?? new Uint32Array();
    const list = changeList(before, added, isGone);
    if (list.length > 0) lists.set(word, list);
    else lists.delete(word);
    work += before.length + list.length + 20;
    if (work > 20 * CHUNK) {
      work = 0;
      yield;
    }
  }
  return lists;
}

/** Merges pairs in order; those of entries that are gone are left out. */
function changeList(before: Uint32Array, added: readonly number[], isGone: Uint8Array) {
  const list = new Uint32Array(before.length + added.length);
  let [size, next] = [0, 0];
  for (let at = 0; at < before.length; at += 2) {
    const number = before[at] ?? 0;
    if (isGone[number] === 1) continue;
    for (; next < added.length && (added[next] ?? 0) < number; next += 2, size += 2)
      list.set([added[next] ?? 0, added[next + 1] ?? 0], size);
    list[size++] = number;
    list[size++] = before[at + 1] ?? 0;
  }
  for (; next < added.length; next++) list[size++] = added[next] ?? 0;
  return size === list.length ? list : list.slice(0, size);
}

/** Adds words to the sorted list that were not in `former`, and leaves those out that are no longer in `lists`. */
export function* changeSorted(
  sorted: readonly string[],
  changed: readonly string[],
  former: Lists,
  lists: Lists,
): Steps<readonly string[]> {
  const differing = changed.filter((word) => lists.has(word) !== former.has(word)).sort();
  if (differing.length === 0) return sorted;
  yield;
  const words: string[] = [];
  let at = 0;
  for (const word of differing) {
    const place = firstFrom(sorted, (one) => one >= word, at);
    for (; at < place; at++) words.push(sorted[at] as string);
    if (lists.has(word)) words.push(word);
    else at++;
    if (words.length % CHUNK === 0) yield;
  }
  for (; at < sorted.length; at++) words.push(sorted[at] as string);
  return words;
}
