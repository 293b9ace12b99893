/** The width if the output is not a terminal. */
const DEFAULT_WIDTH = 80;
/** In a narrower terminal, lines would have a single word. */
const MIN_WIDTH = 40;

/** The columns of the terminal that a command prints to. */
export const terminalWidth = (): number =>
  Math.max(MIN_WIDTH, (process.stdout.isTTY && process.stdout.columns) || DEFAULT_WIDTH);

/**
 * Breaks a line between words so that it fits a width in columns. A wider word stays whole, so that an address can be
 * copied.
 * @param first the prefix of the first line; the others are indented as far
 */
export function wrapText(text: string, width: number, first = ""): string {
  const indent = " ".repeat(widthOf(first));
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n");
}

/** Letters of East Asia and emoji are two columns wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

export const widthOf = (text: string): number =>
  [...text].reduce(
    (width, letter) => width + (/\p{M}/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1),
    0,
  );
