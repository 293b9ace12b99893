import { compileText } from "../mdx/compile-text";
import { jobs as parseJobs } from "./parse-jobs";

/** The first text takes as long as fifty later ones; without this warm-up it could exceed its limit. */
await compileText("A text.<Uncited/>");

/** The jobs of a server for unchecked content, run in a process with limits. */
export const jobs = {
  ...parseJobs,
  compile: ({ text, references }: { text: string; references: readonly string[] }) =>
    compileText(text, references),
};
