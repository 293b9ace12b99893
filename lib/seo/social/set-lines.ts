import type { Typeface } from "./typeface";

/** A text in lines, as large as its box allows. */
export type SetText = { lines: string[]; size: number; whole: boolean };

type Box = { width: number; height: number; weight: number; sizes: readonly number[] };

/** Of a line's size, what it is high. */
export const LEADING = 1.08;

/**
 * Sets a text in the largest of the sizes at which all of it fits into the box. What does not fit even
 * at the smallest is cut behind a word, with an ellipsis.
 */
export function setLines(typeface: Typeface, text: string, box: Box): SetText {
  for (const size of box.sizes) {
    const lines = breakLines(typeface, text, size, box);
    if (lines.length <= room(size, box)) return { lines, size, whole: true };
  }
  const size = box.sizes.at(-1) ?? 1;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const lines = breakLines(
      typeface,
      `${words.join(" ").replace(/[\s,;:–—-]+$/, "")} …`,
      size,
      box,
    );
    if (lines.length <= room(size, box)) return { lines, size, whole: false };
  }
  return { lines: breakLines(typeface, text, size, box).slice(0, 1), size, whole: false };
}

const room = (size: number, { height }: Box) => Math.max(1, Math.floor(height / (size * LEADING)));

/** Fills line after line; a word that is wider than the box is parted between letters. */
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
  if (fits(word)) return [word];
  const letters = [...word];
  let end = letters.length - 1;
  while (end > 1 && !fits(letters.slice(0, end).join(""))) end -= 1;
  return [letters.slice(0, end).join(""), ...partWord(letters.slice(end).join(""), fits)];
}
