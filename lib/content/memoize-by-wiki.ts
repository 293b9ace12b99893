import { derive } from "../state/derive";
import type { Wiki } from "./wiki";

/**
 * Keeps a value that is derived from a whole wiki, until something that it was computed from changes. Building it for
 * every page would take quadratic time.
 * @param name unique; pages that read the value depend on it by this name
 */
export const memoizeByWiki: <T>(name: string, build: (wiki: Wiki) => T) => (wiki: Wiki) => T =
  derive;
