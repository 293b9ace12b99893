import type { Typeface } from "./typeface";

/** A text in lines, as large as its box allows. */
export type SetText = { lines: string[]; size: number; whole: boolean };

type Box = { width: number; height: number; weight: number; sizes: readonly number[] };

/** The line height, as a factor of the size. */
export const LEADING = 1.08;

/** No picture has room for this many letters, so the rest is not measured. */
const MOST = 800;

/**
 * Sets a text in the largest of the sizes at which all of it fits into the box. A text that does not fit even
 * at the smallest size is cut after a word, with an ellipsis. Words and letters are measured as often as the
 * logarithm of their number, and no more of them than a picture has room for.
 */
export function setLines(typeface: Typeface, whole: string, box: Box): SetText {
  const text = whole.slice(0, MOST).replace(/[\ud800-\udbff]$/, "");
  for (const size of box.sizes) {
    const lines = breakLines(typeface, text, size, box);
    if (lines.length <= room(size, box)) return { lines, size, whole: whole.length <= MOST };
  }
  const size = box.sizes.at(-1) ?? 1;
  const words = text.split(" ");
  const first = (count: number) => {
    const included = words
      .slice(0, count)
      .join(" ")
      .replace(/[\s,;:–—-]+$/, "");
    return breakLines(typeface, `${included} …`, size, box);
  };
  const count = largest(words.length - 1, (count) => first(count).length <= room(size, box));
  const lines = count > 0 ? first(count) : breakLines(typeface, text, size, box).slice(0, 1);
  return { lines, size, whole: false };
}

/** The largest number up to `most` that fits, if all smaller ones fit too; 0 if none fits. */
function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, 1];
  // Doubles first, since trying far too many takes longest.
  while (high < most && fits(high)) [low, high] = [high, high * 2];
  high = Math.min(high, most);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const room = (size: number, { height }: Box) => Math.max(1, Math.floor(height / (size * LEADING)));

/** Fills line after line; a word that is wider than the box is split between letters. */
function breakLines(typeface: Typeface, text: string, size: number, box: Box): string[] {
  const measure = (part: string) => typeface.width(part, { size, weight: box.weight });
  const space = measure(" ");
  const lines: string[] = [];
  let used = 0;
  for (const word of text
    .split(" ")
    .flatMap((one) => partWord(one, (part) => measure(part) <= box.width))) {
    const width = measure(word);
    const follows = lines.length > 0 && used + space + width <= box.width;
    used = follows ? used + space + width : width;
    if (follows) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines;
}

function partWord(word: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let letters = [...word];
  do {
    const end = Math.max(
      1,
      largest(letters.length, (count) => fits(letters.slice(0, count).join(""))),
    );
    parts.push(letters.slice(0, end).join(""));
    letters = letters.slice(end);
  } while (letters.length > 0);
  return parts;
}
