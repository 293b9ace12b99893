import type { Answer, Job } from "./parse-apart";
import type { parseFile } from "./parse-file";

/**
 * A process that reads what it is sent, file by file, until it is sent none. Its first argument is the
 * module that parses.
 */
const parser: { parseFile: typeof parseFile } = await import(process.argv[2] ?? "");

process.on("message", async (jobs: readonly Job[]) => {
  if (jobs.length === 0) process.exit();
  for (const job of jobs) await say(answer(job));
});
process.on("disconnect", () => process.exit());
await say("ready");

function answer({ file, content }: Job): Answer {
  try {
    return { parsed: parser.parseFile(file, content) };
  } catch (error) {
    return { failed: String(error) };
  }
}

/** Waits until it is on its way: whatever the next file does to this process, the last one's answer arrives. */
function say(words: Answer | "ready"): Promise<void> {
  return new Promise((done) => process.send?.(words, undefined, undefined, () => done()));
}
