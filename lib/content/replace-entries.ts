import { entryRead, keysRead, mapRead, type Read } from "../state/reads";
import { sameData } from "../state/same-data";

/** A map after a change. `former` is what it was before; `keys` are those whose value differs. */
export type Replaced<K extends string, V> = {
  former: ReadonlyMap<K, V>;
  map: ReadonlyMap<K, V>;
  keys: readonly K[];
};

/**
 * A copy of a map with other values for some keys; undefined removes one. Values that are the same data stay the same
 * objects, and a map without any difference is the former one.
 * @param compare the order of the keys, if it matters
 */
export function replaceEntries<K extends string, V>(
  former: ReadonlyMap<K, V>,
  values: ReadonlyMap<K, V | undefined>,
  compare?: (a: K, b: K) => number,
): Replaced<K, V> {
  const keys = [...values.keys()].filter((key) => !sameData(former.get(key), values.get(key)));
  if (keys.length === 0) return { former, map: former, keys };
  const map = new Map(former);
  for (const key of keys) {
    const value = values.get(key);
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
  const isAdded = keys.some((key) => !former.has(key));
  if (!isAdded || !compare) return { former, map, keys };
  return { former, map: new Map([...map].sort(([a], [b]) => compare(a, b))), keys };
}

/** What a change of a map changes for those who read it under this name. */
export function listReads<K extends string>(
  name: string,
  { former, map, keys }: Replaced<K, unknown>,
): Read[] {
  if (keys.length === 0) return [];
  const isOther = keys.some((key) => former.has(key) !== map.has(key));
  return [
    ...keys.map((key) => entryRead(name, key)),
    mapRead(name),
    ...(isOther ? [keysRead(name)] : []),
  ];
}
