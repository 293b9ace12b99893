import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { jobs } from "./hostile-jobs";
import { WorkerPool } from "./worker-pool";

const options = {
  module: "lib/workers/hostile-jobs.ts",
  limits: { milliseconds: 1500, megabytes: 60 },
  processes: 2,
  waiting: 20,
};

// Each job that crashes its process makes the pool start another one.
const PATIENCE = 60_000;

test("only the job that hangs, runs out of memory or crashes its process fails", {
  timeout: PATIENCE,
}, async () => {
  const pool = new WorkerPool<typeof jobs>(options);
  const results = await Promise.allSettled([
    pool.run("hang", undefined as never),
    pool.run("echo", "one"),
    pool.run("eat", undefined as never),
    pool.run("exit", undefined as never),
    pool.run("echo", "two"),
    pool.run("fail", "no"),
    pool.run("echo", "three"),
  ]);
  expect(
    results.map((one) => (one.status === "fulfilled" ? one.value : `${one.reason.message}`)),
  ).toEqual([
    "It took more than 1.5 seconds.",
    "one",
    "It took more than 60 MB of memory.",
    "It crashed its process.",
    "two",
    "RangeError: no",
    "three",
  ]);
});

test("a process is reused, and too many jobs are rejected as busy", {
  timeout: PATIENCE,
}, async () => {
  const pool = new WorkerPool<typeof jobs>({ ...options, processes: 1, waiting: 2 });
  const [first, second] = [pool.run("process", undefined as never), pool.run("echo", "a")];
  await expect(pool.run("echo", "b")).rejects.toThrow("Too many");
  const pid = await first;
  await second;
  expect(await pool.run("process", undefined as never)).toBe(pid);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => pool.run("process", undefined as never).catch(() => pid)).not.toBe(pid);
});

test("idle processes do not keep the parent running, and a hanging one ends with its parent", {
  timeout: PATIENCE,
}, async () => {
  const script = `
    import { WorkerPool } from "./lib/workers/worker-pool.ts";
    const pool = new WorkerPool(${JSON.stringify({ ...options, limits: { milliseconds: 600_000, megabytes: 60 } })});
    const pid = await pool.run("process");
    console.log(pid);
    if (process.argv[1] === "hang") {
      pool.run("hang").catch(() => {});
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 500);
    }`;
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "--input-type=module", "-e", script],
      ...args,
    ]).catch((error: { stdout: string }) => error);
  for (const mode of ["rest", "hang"]) {
    const pid = Number((await run(mode)).stdout);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 20_000, interval: 200 }).toBe(false);
  }
});

test("a job that comes while idle processes are ending gets a new one", {
  timeout: PATIENCE,
}, async () => {
  const pool = new WorkerPool<typeof jobs>(options);
  const pid = () => pool.run("process", undefined as never);
  await expect
    .poll(async () => new Set(await Promise.all([pid(), pid()])).size, { timeout: 20_000 })
    .toBe(2);
  pool.endIdle();
  expect(await pool.run("echo", "three")).toBe("three");
  pool.endIdle();
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
