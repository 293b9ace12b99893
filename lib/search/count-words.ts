import { plural } from "../content/plural";
import type { SearchResults } from "./search";

/**
 * How many results there are, in words: `3 results for “kilgrave”`.
 * @param from the place of the first one that is shown, from 1
 * @param more whether seasons give away more, which is told below
 */
export function countWords(
  { query, count, found, jump }: SearchResults,
  { from = 1, more = false }: { from?: number; more?: boolean } = {},
): string {
  const all = count + (jump ? 1 : 0);
  if (all === 0 && more) return `No spoiler-free results for “${query}”`;
  if (all === 0) return `No results for “${query}”`;
  const results = `${plural(all, "result")} for “${query}”`;
  if (found.length === count) return results;
  if (from === 1) return `${results}, the first ${found.length}:`;
  return `${results}, ${from} to ${from + found.length - 1}:`;
}
