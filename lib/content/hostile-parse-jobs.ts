import type { ParsedFile } from "./parse-file";
import type { jobs as real } from "./parse-jobs";

/** Hangs, fills the memory or crashes, as the file's text says, like a text that evades every limit. */
function parse(file: string, content: unknown): ParsedFile {
  if (content === "hang") for (;;);
  if (content === "eat")
    for (const memory: unknown[] = []; ; ) memory.push(new Array(1e6).fill(0.5));
  if (content === "exit") process.exit(0);
  if (content === "throw") throw new RangeError("Maximum call stack size exceeded");
  return { diagnostics: [{ file, line: 1, column: 1, problem: String(content), fix: "" }] };
}

/** For tests: `parse-jobs` with a hostile parser. */
export const jobs: typeof real = {
  parse: (files) => files.map(([file, content]) => parse(file, content)),
};
