import { compileText } from "../mdx/compile-text";
import { type Content, parseFile } from "./parse-file";

/** The first text takes as long as fifty later ones, which would count against its limit. */
await compileText("A text.<Uncited/>");

/** What is done with content that nobody has checked yet, in a process with limits. */
export const jobs = {
  parse: (files: readonly (readonly [file: string, content: Content])[]) =>
    files.map(([file, content]) => parseFile(file, content)),
  compile: ({ text, references }: { text: string; references: readonly string[] }) =>
    compileText(text, references),
};
