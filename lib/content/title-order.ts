/** `en` makes the order independent of the machine's language. */
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The sort key of a title: without its article, quotation marks, apostrophes and periods. */
function sortKey(title: string): string {
  const plain = title.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[’‘'ʼ“”".]/g, "");
  return plain.replace(/^(?:the|an?) +(?=[\p{L}\p{N}])/iu, "");
}

/**
 * The order of titles in every list that readers see: “The” at the start does not count, nor do case and accents, Ł is
 * sorted with L and Ø with O, and numbers count as numbers. Titles that are equal so far are sorted by code units, so
 * the order is always the same.
 */
export const compareTitles = (a: string, b: string): number =>
  collator.compare(sortKey(a), sortKey(b)) || (a < b ? -1 : a > b ? 1 : 0);

/** A list in the order of titles; reads each title once, which counts in lists of thousands. */
export function sortByTitle<T>(list: readonly T[], titleOf: (one: T) => string): T[] {
  const keyed = list.map((one) => ({ one, title: titleOf(one), key: sortKey(titleOf(one)) }));
  keyed.sort(
    (a, b) =>
      collator.compare(a.key, b.key) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  );
  return keyed.map(({ one }) => one);
}

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The group of a title in a list by letter: A to Z, `0–9`, or `#` for all others. */
export function letterOf(title: string): string {
  const [first = ""] = sortKey(title);
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (/\p{N}/u.test(first)) return "0–9";
  // Þ is sorted after Z.
  if (!/\p{Script=Latin}/u.test(first) || collator.compare("Z", first) < 0) return "#";
  return LETTERS.findLast((letter) => collator.compare(letter, first) <= 0) ?? "#";
}
