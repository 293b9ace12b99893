import type { Answer } from "./search";

/**
 * How many results there are, in words: `3 results for “kilgrave”`.
 * @param more whether seasons give away more, which is told below
 */
export function countWords({ query, count, found, jump }: Answer, more = false): string {
  const all = count + (jump ? 1 : 0);
  if (all === 0 && more) return `Nothing open to everybody for “${query}”`;
  if (all === 0) return `Nothing found for “${query}”`;
  const results = `${all} ${all === 1 ? "result" : "results"} for “${query}”`;
  return found.length < count ? `${results}, the first ${found.length}:` : results;
}
