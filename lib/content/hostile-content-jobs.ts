import { parseFile } from "./hostile-parser";
import type { Content } from "./parse-file";

/** For tests: `content-jobs` with the hostile parser. */
export const jobs = {
  parse: (files: readonly (readonly [file: string, content: Content])[]) =>
    files.map(([file, content]) => parseFile(file, content)),
  compile: async ({ text }: { text: string; references: readonly string[] }) => text,
};
