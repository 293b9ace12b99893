import { plural } from "../kinds/plural";
import type { Diagnostic } from "./diagnostic";

/**
 * The problem of a file that was deleted while a server runs, and that other files still name.
 * @param naming those files, at least one
 */
export function deletedButNamed(file: string, naming: readonly string[]): Diagnostic {
  const files = [...new Set(naming)].sort();
  const [first = ""] = files;
  const names =
    files.length === 1
      ? `${first} still names it`
      : `${plural(files.length, "file")} still name it, such as ${first}`;
  return {
    file,
    line: 1,
    column: 1,
    problem: `This file was deleted, but ${names}. It is shown as it was.`,
    fix: `Restore it (git restore ${file}), or change the files that name it.`,
  };
}
