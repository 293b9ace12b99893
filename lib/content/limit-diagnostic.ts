import type { Diagnostic } from "./diagnostic";

/**
 * The diagnostic for a file that exceeded the limits of the process that parsed it, or crashed it.
 * @param amount “5 seconds”, “512 MB of memory”; undefined if it is not known
 */
export const limitDiagnostic = (file: string, amount: string | undefined): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  ...(amount === undefined ? CRASH : tooMuch(amount)),
});

type Message = Pick<Diagnostic, "problem" | "fix">;

const tooMuch = (amount: string): Message => ({
  problem: `Reading this file took more than ${amount}, and was stopped.`,
  fix: "Something in it is repeated or nested far more often than any article needs: write it more simply.",
});

const CRASH: Message = {
  problem: "The program that reads files crashed on this one.",
  fix: "Undo the last change, and report it to the maintainers of the wiki's code: no file should do that.",
};
