import { getTexts } from "./get-history";
import { LruCache } from "./lru-cache";

/** How many words a revision has more of than the one before, and how many less. */
export type WordCount = { added: number; removed: number };

/** So many characters are read for one page; the rest is counted for whoever asks next. */
const MAX_READ = 1_000_000;

/** Two texts never change, so their count is settled; kept for all pages of this process. */
const shared: { midlandCircleWordCounts?: LruCache<WordCount> } = globalThis as never;

const counts = () => {
  shared.midlandCircleWordCounts ??= new LruCache(100_000);
  return shared.midlandCircleWordCounts;
};

type Blob = string | undefined;

/**
 * How many words changed from one text to another, of several pairs of blobs; no text counts as an empty one.
 * @returns for each pair; undefined where a text cannot be had, or the page would take long to count
 * @throws BusyError where too many ask Git
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

/** Counts words whatever their order: a sentence that moved within the text is neither new nor gone. */
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
