import type { parseFile as real } from "./parse-file";

/** For tests: hangs, fills the memory or crashes, as each file's text says, like a text that evades every limit. */
export const parseFile: typeof real = (file, content) => {
  if (content === "hang") for (;;);
  if (content === "eat")
    for (const memory: unknown[] = []; ; ) memory.push(new Array(1e6).fill(0.5));
  if (content === "exit") process.exit(0);
  if (content === "throw") throw new RangeError("Maximum call stack size exceeded");
  return { diagnostics: [{ file, line: 1, column: 1, problem: String(content), fix: "" }] };
};
