import type { Diagnostic } from "./diagnostic";

const OPENS = /^<{7}(?: |$)/;
const CLOSES = /^>{7}(?: |$)/;

/**
 * Finds Git's conflict marks. They are the only problem reported, once: all other problems of such a file follow from
 * them.
 */
export function findConflict(file: string, text: string): Diagnostic | undefined {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return undefined;
  const lines = text.split("\n");
  const first = lines.findIndex((line) => OPENS.test(line) || CLOSES.test(line));
  if (first < 0) return undefined;
  return {
    file,
    line: first + 1,
    column: 1,
    problem:
      "A merge was not finished here: Git's marks <<<<<<<, ======= and >>>>>>> are still in the file.",
    fix: "Keep the right parts of the two versions between them, and delete the lines of the marks.",
  };
}
