import type { parseFile } from "./parse-file";
import type { Job, Result } from "./parse-in-processes";

/**
 * A process that parses the files that it is sent, until it is sent none. Its first argument is the module that
 * parses.
 */
const parser: { parseFile: typeof parseFile } = await import(process.argv[2] ?? "");

process.on("message", (jobs: readonly Job[]) => {
  if (jobs.length === 0) process.exit();
  for (const job of jobs) process.send?.(parse(job));
});
process.on("disconnect", () => process.exit());
process.send?.("ready");

function parse({ file, content }: Job): Result {
  try {
    return { parsed: parser.parseFile(file, content) };
  } catch (error) {
    return { failed: String(error) };
  }
}
