/** How words compare in a search: without case, accents and apostrophes. `Élodie D’Onofrio` → `elodie donofrio`. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}’‘'ʼ]/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/&/g, " and ");
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded, in order. */
export const foldedWords = (text: string): string[] => fold(text).match(WORD) ?? [];

/**
 * Each two neighbors of a name as one word, which is how many are written: `K’un-Lun` is found by `kunlun`,
 * `S. J. Clarkson` by `sj`.
 */
export function joinedWords(name: string): string[] {
  const words = foldedWords(name);
  return words.slice(1).map((word, index) => `${words[index]}${word}`);
}

const SMALL = new Set(
  "a an and are as at by did do does for from has he her his how i in is it its of on or s she that the their they this to was what when where which who with".split(
    " ",
  ),
);

/** Whether a word says too little to find anything by it. */
export const isSmall = (word: string): boolean => SMALL.has(word);

/** How much a word says: small ones nearly nothing. */
export const weightOfWord = (word: string): number => (isSmall(word) ? 0.15 : 1);
