import { type Content, parseFile } from "./parse-file";

/** The job that parses unchecked files, run in a process with limits. */
export const jobs = {
  parse: (files: readonly (readonly [file: string, content: Content])[]) =>
    files.map(([file, content]) => parseFile(file, content)),
};
