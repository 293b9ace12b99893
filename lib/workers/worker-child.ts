import { Worker } from "node:worker_threads";
import type { JobAnswer, JobMessage } from "./worker-pool";

type Jobs = Record<string, (input: unknown) => unknown>;

/**
 * A job that hangs blocks this process, so a separate thread kills it: when the job has used up its time, and when
 * the parent process is gone. The limit is CPU time, because on a busy machine wall-clock time means little.
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

/**
 * Runs each job that the parent process sends.
 * @param limit the CPU time that a job may take, in milliseconds
 */
function runJobs(jobs: Jobs, limit: number): void {
  // The number of starts and ends of jobs: odd while a job is running.
  const count = new Int32Array(new SharedArrayBuffer(4));
  const step = () => {
    Atomics.add(count, 0, 1);
    Atomics.notify(count, 0);
  };
  new Worker(WATCH, { eval: true, workerData: { count, limit, parent: process.ppid } }).unref();
  process.on("message", async ({ job, input }: JobMessage) => {
    step();
    const result = await answer(jobs, job, input);
    step();
    process.send?.(result);
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ ready: true });
}

async function answer(jobs: Jobs, job: string, input: unknown): Promise<JobAnswer> {
  try {
    return { value: await jobs[job]?.(input) };
  } catch (error) {
    return { failed: String(error) };
  }
}

/** This process runs the `jobs` of a module: its arguments are the module and the limit. */
const [, , module = "", limit] = process.argv;
const { jobs }: { jobs: Jobs } = await import(module);
runJobs(jobs, Number(limit));
