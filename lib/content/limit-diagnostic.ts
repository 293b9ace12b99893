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
  problem: `Reading this file took more than ${amount}, and was given up.`,
  fix: "Something in it repeats, or stands in itself, far more often than any article needs: write it more simply.",
});

const CRASH: Message = {
  problem: "The program that reads files broke down over this one.",
  fix: "Take back what was changed last, and tell whoever keeps the wiki's program: no file should do that.",
};
