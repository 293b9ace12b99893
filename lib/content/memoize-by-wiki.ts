import type { Wiki } from "./wiki";

/**
 * Keeps what is derived from a whole wiki for as long as that wiki lives: pages that each ask for it would build it
 * once a page, which takes the square of their number.
 */
export function memoizeByWiki<T>(build: (wiki: Wiki) => T): (wiki: Wiki) => T {
  const known = new WeakMap<Wiki, { value: T }>();
  return (wiki) => {
    const found = known.get(wiki) ?? { value: build(wiki) };
    known.set(wiki, found);
    return found.value;
  };
}
