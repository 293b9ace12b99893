import widthOf from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

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
  return first + wrapAnsi(text, width - indent.length).replaceAll("\n", `\n${indent}`);
}
