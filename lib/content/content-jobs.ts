import { compileText } from "../mdx/compile-text";
import { type Content, parseFile } from "./parse-file";

/** The first text takes as long as fifty later ones; without this warm-up it could exceed its limit. */
await compileText("A text.<Uncited/>");

/** The jobs for unchecked content, run in a process with limits. */
export const jobs = {
  parse: (files: readonly (readonly [file: string, content: Content])[]) =>
    files.map(([file, content]) => parseFile(file, content)),
  compile: ({ text, references }: { text: string; references: readonly string[] }) =>
    compileText(text, references),
};
