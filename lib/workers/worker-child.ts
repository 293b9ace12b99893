import { Worker } from "node:worker_threads";
import type { JobAnswer, JobMessage } from "./worker-pool";

/**
 * A process that does jobs for another. Its arguments are the module whose `jobs` it knows, and how many
 * milliseconds of computing a job may take.
 */
const { jobs }: { jobs: Record<string, (input: unknown) => unknown> } = await import(
  process.argv[2] ?? ""
);

/** Counts beginnings and ends of jobs: it is odd while there is one. */
const count = new Int32Array(new SharedArrayBuffer(4));

/**
 * A job that hangs keeps this process from everything else, so a thread of its own ends it: when the job has taken
 * its time, and when whoever wants the answer is gone. Time of the processor counts, for on a busy machine the hour
 * says little.
 */
const WATCH = `
const { count, limit, parent } = require("node:worker_threads").workerData;
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const end = () => process.kill(process.pid, "SIGKILL");
const lookForParent = () => { try { process.kill(parent, 0); } catch { end(); } };
for (;;) {
  const now = Atomics.load(count, 0);
  lookForParent();
  if (now % 2 === 0) { Atomics.wait(count, 0, now, 2000); continue; }
  const start = used();
  while (Atomics.load(count, 0) === now) {
    Atomics.wait(count, 0, now, 50);
    lookForParent();
    if (used() - start <= limit || Atomics.load(count, 0) !== now) continue;
    require("fs").writeSync(2, "out of time\\n");
    end();
  }
}`;
const limit = Number(process.argv[3]);
new Worker(WATCH, { eval: true, workerData: { count, limit, parent: process.ppid } }).unref();

process.on("message", async ({ job, input }: JobMessage) => {
  step();
  const said = await answer(job, input);
  step();
  process.send?.(said);
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: true });

function step(): void {
  Atomics.add(count, 0, 1);
  Atomics.notify(count, 0);
}

async function answer(job: string, input: unknown): Promise<JobAnswer> {
  try {
    return { value: await jobs[job]?.(input) };
  } catch (error) {
    return { failed: String(error) };
  }
}
