import type { Wiki } from "./wiki";

/**
 * Caches a value that is derived from a whole wiki, as long as that wiki exists. Building it for every page would take
 * quadratic time.
 */
export function memoizeByWiki<T>(build: (wiki: Wiki) => T): (wiki: Wiki) => T {
  const known = new WeakMap<Wiki, { value: T }>();
  return (wiki) => {
    const found = known.get(wiki) ?? { value: build(wiki) };
    known.set(wiki, found);
    return found.value;
  };
}
