import { styleText } from "node:util";
import { progress } from "@clack/prompts";

/** The command was used incorrectly: exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}

/** The command was used correctly but cannot be carried out: exit code 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** The contributor canceled: exit code 130, and nothing is written. */
export class Canceled extends Error {
  override readonly name = "Canceled";
}

/** Whether a person can be asked; CI may look like a terminal. */
export const isTerminal = () =>
  Boolean(process.stdin.isTTY && process.stdout.isTTY && !process.env.CI);

/** Ends a command that was used incorrectly; the message says what to do instead. */
export function fail(message: string): never {
  throw new WrongUse(message);
}

/** Ends a command that cannot be carried out; the message says why. */
export function failWith(message: string): never {
  throw new CommandError(message);
}

const CODES = [
  [WrongUse, 2],
  [CommandError, 1],
  [Canceled, 130],
] as const;

/**
 * The action of a command: its expected errors become a message and an exit code. The process is not ended, so
 * everything printed before is still flushed.
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

/** Collects the values of a repeatable option. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

type Style = Parameters<typeof styleText>[0];

const isColored = (stream: NodeJS.WriteStream) =>
  Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== "dumb";

/** Text in color on a terminal, and plain text anywhere else. */
export const paint = (
  style: Style,
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string => (isColored(stream) ? styleText(style, text) : text);

export const printJson = (value: unknown): void => console.log(JSON.stringify(value, null, 2));

/** Prints rows in columns; numbers are right-aligned. */
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

/** A progress bar on stderr; shows nothing without a terminal. */
export function startProgress(max: number, message: string) {
  if (!process.stderr.isTTY || max === 0) return { advance: async () => {}, stop: () => {} };
  const bar = progress({ max, output: process.stderr });
  bar.start(message);
  return {
    /** Counts a step and lets the terminal draw it. */
    async advance() {
      bar.advance();
      await new Promise((resolve) => setImmediate(resolve));
    },
    stop: () => bar.clear(),
  };
}
