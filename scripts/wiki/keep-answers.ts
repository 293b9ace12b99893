import { isTerminal } from "./terminal";

/**
 * Runs an action that asks on a terminal. If it fails before it writes anything (an unusable answer, Ctrl+C, a
 * bug), prints the answers so far as a command that continues from there.
 * @param wordsOf the arguments of that command after `npm run wiki --`, as far as they are known then
 */
export async function keepAnswers(
  wordsOf: () => readonly string[],
  ask: () => Promise<void>,
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (isTerminal())
      console.error(`To continue with these answers:\n\n  ${commandOf(wordsOf())}\n`);
    throw error;
  }
}

const commandOf = (words: readonly string[]) =>
  ["npm run wiki --", ...words.map((word) => quoted(word))].join(" ");

/** An argument quoted for the shell: in single quotes, or in double quotes on Windows. */
export function quoted(word: string, platform: string = process.platform): string {
  if (/^[\w/.:=@-]+$/.test(word)) return word;
  if (platform === "win32") return `"${word.replace(/(\\*)"/g, '$1$1\\"')}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
