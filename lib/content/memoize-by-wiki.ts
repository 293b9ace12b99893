import { memoizeByKey } from "../state/memoize-by-key";
import type { Wiki } from "./wiki";

/**
 * Caches a value that is derived from a whole wiki, as long as that wiki exists. Building it for every page would take
 * quadratic time.
 */
export const memoizeByWiki: <T>(
  build: (wiki: Wiki) => T,
  getCache?: () => WeakMap<Wiki, T>,
) => (wiki: Wiki) => T = memoizeByKey;
