/**
 * How many items one page lists; a longer list is split into several pages. So a page stays below 60 kB, packed, with
 * words as in this wiki's content (docs/decisions/0027). Tests replace them by smaller ones.
 */
export const LIST_LIMITS = {
  /** Lines: a name, and at most a sentence: 60 to 75 bytes each, packed. */
  lines: 300,
  /** Cards of quotes: 150 bytes each, packed. */
  cards: 100,
  /** What a page with other content shows of a list that is too long for it. */
  excerpt: 40,
} as const;
