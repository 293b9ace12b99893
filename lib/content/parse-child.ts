import type { Answer, Job } from "./parse-apart";
import type { parseFile } from "./parse-file";

/**
 * A process that parses the files that it is sent, until it is sent none. Its first argument is the module that
 * parses.
 */
const parser: { parseFile: typeof parseFile } = await import(process.argv[2] ?? "");

process.on("message", (jobs: readonly Job[]) => {
  if (jobs.length === 0) process.exit();
  for (const job of jobs) process.send?.(answer(job));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

function answer({ file, content }: Job): Answer {
  try {
    return { parsed: parser.parseFile(file, content) };
  } catch (error) {
    return { failed: String(error) };
  }
}
