/**
 * Makes a function keep its result for each key, as long as that key exists. A promise that fails is not kept.
 * @param getCache where the results are: by default in this copy of the module. Next bundles modules several times; what
 *   is expensive to build is shared by a `processState`
 */
export function memoizeByKey<K extends object, T>(
  build: (key: K) => T,
  getCache: () => WeakMap<K, T> = always(new WeakMap<K, T>()),
): (key: K) => T {
  return (key) => {
    const cache = getCache();
    if (cache.has(key)) return cache.get(key) as T;
    const value = build(key);
    cache.set(key, value);
    if (value instanceof Promise) value.catch(() => cache.delete(key));
    return value;
  };
}

const always =
  <T>(value: T) =>
  () =>
    value;
