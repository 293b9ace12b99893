import type { Diagnostic } from "./diagnostic";
import { whyReserved } from "./reserved-names";

/** What is wrong with a name, and how it would be right. */
export type WrongName = Pick<Diagnostic, "problem" | "mend">;

/** A file that stands where none of its sort may; told apart: a name that would do, were it not taken. */
export function wrongName(file: string, otherwise: WrongName): Diagnostic {
  const [, folder, name = "", ending] = /^content\/([^/]+)\/([^/.]+)(\.\w+)$/.exec(file) ?? [];
  const why = whyReserved(name, folder);
  const told = why
    ? {
        problem: `This file's name is reserved: ${why}.`,
        mend: `Add a word to it: ${name}-and-more${ending}.`,
      }
    : otherwise;
  return { file, line: 1, column: 1, ...told };
}
