import { isTerminal } from "./terminal";

/**
 * Carries out what asks on a terminal. However it ends without having written anything (an answer that
 * nothing can be made of, Ctrl+C, a fault of the program), what was given so far is printed as the command
 * that goes on from there.
 * @param wordsOf the words of that command behind `npm run wiki --`, as far as they are known then
 */
export async function keepAnswers(
  wordsOf: () => readonly string[],
  ask: () => Promise<void>,
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (isTerminal()) console.error(`To go on with what you gave:\n\n  ${commandOf(wordsOf())}\n`);
    throw error;
  }
}

const commandOf = (words: readonly string[]) =>
  ["npm run wiki --", ...words.map((word) => quoted(word))].join(" ");

/** A word as a shell takes it: in single quotes, or in the double quotes that Windows knows. */
export function quoted(word: string, platform: string = process.platform): string {
  if (/^[\w/.:=@-]+$/.test(word)) return word;
  if (platform === "win32") return `"${word.replace(/(\\*)"/g, '$1$1\\"')}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
