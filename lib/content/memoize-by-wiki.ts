import type { Wiki } from "./wiki";

/**
 * Caches a value that is derived from a whole wiki, as long as that wiki exists. Building it for every page would take
 * quadratic time.
 */
export function memoizeByWiki<T>(build: (wiki: Wiki) => T): (wiki: Wiki) => T {
  const cache = new WeakMap<Wiki, { value: T }>();
  return (wiki) => {
    const cached = cache.get(wiki) ?? { value: build(wiki) };
    cache.set(wiki, cached);
    return cached.value;
  };
}
