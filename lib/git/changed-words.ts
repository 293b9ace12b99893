import { LruCache } from "../state/lru-cache";
import { processState } from "../state/process-state";
import { getTexts } from "./get-history";

/** How many words a revision added and removed, compared with the previous one. */
export type WordCount = { added: number; removed: number };

/** Maximum number of characters counted for one page; the rest is counted for later requests. */
const MAX_READ = 1_000_000;

/** Counts by pair of blobs. */
const counts = processState("changedWords", () => new LruCache<WordCount>(100_000));

type Blob = string | undefined;

/**
 * How many words changed between the two texts of each pair of blobs; a missing blob counts as an empty text.
 * @returns a count for each pair; undefined if a text is not available, or if the page has too much to count
 * @throws BusyError if too many requests wait for Git
 */
export async function countChangedWords(
  pairs: readonly (readonly [before: Blob, now: Blob])[],
): Promise<(WordCount | undefined)[]> {
  const keys = pairs.map((pair) => pair.join());
  const missing = pairs.filter((_, index) => !counts().get(keys[index] ?? ""));
  const texts = await getTexts(missing.flat().flatMap((blob) => blob ?? []));
  const textOf = (blob: Blob) => (blob === undefined ? "" : texts.get(blob));
  let read = 0;
  for (const pair of missing) {
    const [before, now] = pair.map(textOf);
    if (before === undefined || now === undefined) continue;
    read += before.length + now.length;
    if (read > MAX_READ) break;
    counts().set(pair.join(), countWords(before, now), 1);
  }
  return keys.map((key) => counts().get(key));
}

/** Counts words regardless of order: a sentence that moved within the text is neither added nor removed. */
function countWords(before: string, now: string): WordCount {
  const differences = new Map<string, number>();
  const add = (text: string, step: number) => {
    for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? [])
      differences.set(word, (differences.get(word) ?? 0) + step);
  };
  add(before, -1);
  add(now, 1);
  const count = { added: 0, removed: 0 };
  for (const difference of differences.values())
    if (difference > 0) count.added += difference;
    else count.removed -= difference;
  return count;
}
