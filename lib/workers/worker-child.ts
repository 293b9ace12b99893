import { Worker } from "node:worker_threads";
import type { JobAnswer, JobMessage } from "./worker-pool";

/**
 * A process that does jobs for another. Its first argument is the module whose `jobs` it knows. A job that hangs
 * keeps this process from hearing that its parent is gone, so a thread of its own looks after that.
 */
const { jobs }: { jobs: Record<string, (input: unknown) => unknown> } = await import(
  process.argv[2] ?? ""
);

const WATCH = `setInterval(() => {
  try { process.kill(${process.ppid}, 0); } catch { process.kill(process.pid, "SIGKILL"); }
}, 2000);`;
new Worker(WATCH, { eval: true }).unref();

process.on("message", async ({ job, input }: JobMessage) => {
  process.send?.(await answer(job, input));
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: true });

async function answer(job: string, input: unknown): Promise<JobAnswer> {
  try {
    return { value: await jobs[job]?.(input) };
  } catch (error) {
    return { failed: String(error) };
  }
}
