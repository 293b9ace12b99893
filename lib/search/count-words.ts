import { plural } from "../kinds/plural";
import type { SearchResults } from "./search";

/**
 * The number of results, in words: `3 results for “kilgrave”`.
 * @param from the number of the first result shown, from 1
 * @param more whether there are hidden results below
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
