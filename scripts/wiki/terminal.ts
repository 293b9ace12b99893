import { styleText } from "node:util";
import { progress } from "@clack/prompts";

/** A command that cannot do what was asked because of how it was asked: exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** Something that stands against what was asked, though it was asked rightly: exit code 1. */
export class CommandError extends Error {
  override readonly name = "Refused";
}

/** The contributor ended the questions: exit code 130, and nothing is written. */
export class Canceled extends Error {
  override readonly name = "Canceled";
}

/** Whether somebody sits there who can be asked; a continuous integration may look like a terminal. */
export const isTerminal = () =>
  Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Ends a command that was used wrongly, with what to do instead. */
export function fail(message: string): never {
  throw new WrongUse(message);
}

/** Ends a command that may not do what was asked, with what stands against it. */
export function failWith(message: string): never {
  throw new CommandError(message);
}

const CODES = [
  [WrongUse, 2],
  [CommandError, 1],
  [Canceled, 130],
] as const;

/**
 * The action of a command: what it throws on purpose becomes a message and an exit code, so that
 * everything printed before still arrives.
 */
export function acting<Args extends unknown[]>(action: (...args: Args) => void | Promise<void>) {
  return async (...args: Args): Promise<void> => {
    try {
      await action(...args);
    } catch (error) {
      const code = CODES.find(([kind]) => error instanceof kind)?.[1];
      if (code === undefined) throw error;
      console.error((error as Error).message);
      process.exitCode = code;
    }
  };
}

/** Gathers the values of an option that may be given several times. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

type Style = Parameters<typeof styleText>[0];

const isColored = (stream: NodeJS.WriteStream) =>
  Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb";

/** Text in a color where it is shown on a terminal, and as it is anywhere else. */
export const paint = (
  style: Style,
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string => (isColored(stream) ? styleText(style, text) : text);

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Rows in columns; numbers stand to the right. */
export function printTable(rows: readonly (readonly (string | number)[])[], indent = "  "): void {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, cell] of row.entries())
      widths[at] = Math.max(widths[at] ?? 0, String(cell).length);
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      typeof cell === "number"
        ? String(cell).padStart(widths[at] ?? 0)
        : cell.padEnd(widths[at] ?? 0),
    );
    console.log(`${indent}${cells.join("  ")}`.trimEnd());
  }
}

/** A bar on the error output while something takes long, and nothing where nobody watches. */
export function startProgress(max: number, message: string) {
  if (!process.stderr.isTTY || max === 0) return { advance: async () => {}, stop: () => {} };
  const bar = progress({ max, output: process.stderr });
  bar.start(message);
  return {
    /** Counts a step, and lets the terminal draw it. */
    async advance() {
      bar.advance();
      await new Promise((resolve) => setImmediate(resolve));
    },
    stop: () => bar.clear(),
  };
}
