import { type ChildProcess, fork } from "node:child_process";
import { pathToFileURL } from "node:url";
import { BusyError } from "./busy-error";
import { JobError } from "./job-error";
import { LimitError } from "./limit-error";
import { lowerPriority } from "./lower-priority";
import { workerModule } from "./worker-module";

/** The limits for one job: CPU time, which on a busy machine may mean seconds of waiting, and memory. */
export type Limits = { milliseconds: number; megabytes: number };

export type JobMessage = { job: string; input: unknown };
export type JobAnswer = { value: unknown } | { failed: string };

/** Functions of plain data, by name; they run in a worker process. */
type Jobs = Record<string, (input: never) => unknown>;
type Value<J extends Jobs, N extends keyof J> = Awaited<ReturnType<J[N]>>;

export type PoolOptions = {
  /** The module that exports `jobs`, relative to the repository root. */
  module: string;
  limits: Limits;
  /** The maximum number of processes; each is started when it is first needed, and reused. */
  processes: number;
  /** The maximum number of waiting jobs. */
  waiting: number;
  /** Whether everything else on this machine goes first. */
  isBackground?: boolean;
};

/** A bundled worker starts in a third of a second; a busy machine needs longer. */
const START_MILLISECONDS = 60_000;

/** The worker enforces its own limit; if it does not within this many times the limit, it is killed from here. */
const PATIENCE = 15;

type Task = {
  message: JobMessage;
  resolve(value: unknown): void;
  reject(error: Error): void;
};

/**
 * Runs jobs in child processes, so that a job that exceeds its limits ends its own process and not ours. Idle
 * processes do not keep this process running, and end with it.
 */
export class WorkerPool<J extends Jobs> {
  readonly #options: PoolOptions;
  readonly #idle: ChildProcess[] = [];
  readonly #queue: Task[] = [];
  #count = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * @throws LimitError if the job exceeded a limit or crashed its process
   * @throws BusyError if too many jobs wait
   * @throws JobError if the job threw an error
   * @throws Error if no process could be started
   */
  run<N extends keyof J & string>(job: N, input: Parameters<J[N]>[0]): Promise<Value<J, N>> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= this.#options.waiting)
        return reject(new BusyError("Too many jobs wait for a worker."));
      const settle = resolve as (value: unknown) => void;
      this.#queue.push({ message: { job, input }, resolve: settle, reject });
      this.#next();
    });
  }

  /** Ends the idle processes; a later job starts new ones. */
  endIdle(): void {
    // At once, not when it has ended: a process that is ending must not get a job, and a job must not wait for its place.
    for (const child of this.#idle.splice(0)) {
      child.removeAllListeners();
      child.on("error", () => child.kill("SIGKILL"));
      this.#count--;
      child.kill();
    }
  }

  #next(): void {
    const child = this.#idle.pop();
    if (child) this.#assign(child);
    else if (this.#queue.length > 0 && this.#count < this.#options.processes) this.#start();
  }

  #start(): void {
    this.#count++;
    const child = startWorker(this.#options);
    let stderr = "";
    child.stderr?.on("data", (chunk) => {
      stderr = `${stderr}${chunk}`.slice(-4000);
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), START_MILLISECONDS);
    const startFailed = (error?: Error) => {
      clearTimeout(timer);
      child.removeAllListeners();
      this.#count--;
      // The first waiting job may depend on this process, so it fails with it.
      this.#queue.shift()?.reject(error ?? new Error(`A worker did not start.\n${stderr}`));
      this.#next();
    };
    child.once("error", startFailed);
    child.once("close", () => startFailed());
    child.once("message", () => {
      clearTimeout(timer);
      child.removeAllListeners();
      this.#assign(child);
    });
  }

  #assign(child: ChildProcess): void {
    const task = this.#queue.shift();
    if (task) this.#work(child, task);
    else this.#setIdle(child);
  }

  /** An idle process may end on its own, and must not get a job then. */
  #setIdle(child: ChildProcess): void {
    this.#idle.push(child);
    child.on("error", () => child.kill("SIGKILL"));
    child.once("close", () => {
      const place = this.#idle.indexOf(child);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#count--;
    });
    setKeepsParentRunning(child, false);
  }

  #work(child: ChildProcess, { message, resolve, reject }: Task): void {
    const { limits } = this.#options;
    setKeepsParentRunning(child, true);
    child.removeAllListeners();
    let isLate = false;
    let stderr = "";
    let isDone = false;
    const listen = (chunk: Buffer) => {
      stderr = `${stderr}${chunk}`.slice(-4000);
    };
    child.stderr?.on("data", listen);
    const killLate = () => {
      if (isDone) return;
      isLate = true;
      child.kill("SIGKILL");
    };
    // A result may have arrived while this process was busy: it is read first.
    const timer = setTimeout(() => setImmediate(killLate), limits.milliseconds * PATIENCE);
    const end = () => {
      isDone = true;
      clearTimeout(timer);
      child.stderr?.off("data", listen);
      child.removeAllListeners();
    };
    child.once("error", () => child.kill("SIGKILL"));
    child.once("close", () => {
      end();
      this.#count--;
      reject(isLate || /out of time/.test(stderr) ? timeError(limits) : crashError(limits, stderr));
      this.#next();
    });
    child.once("message", (answer: JobAnswer) => {
      end();
      if ("failed" in answer) reject(new JobError(answer.failed));
      else resolve(answer.value);
      this.#assign(child);
    });
    // If the process has already ended, “close” above rejects the job.
    child.send(message, () => {});
  }
}

function startWorker({ module, limits, isBackground }: PoolOptions): ChildProcess {
  const { milliseconds, megabytes } = limits;
  const { file, options } = workerModule("lib/workers/worker-child.ts");
  const jobs = pathToFileURL(workerModule(module).file).href;
  const child = fork(/* turbopackIgnore: true */ file, [jobs, String(milliseconds)], {
    execArgv: [...options, `--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    // React renders differently in development, and these pages are for readers.
    env: { ...process.env, NODE_ENV: "production" },
    // Its stderr says why it crashed.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  if (isBackground) lowerPriority(child);
  return child;
}

/** Sets whether a child process keeps this one running. */
function setKeepsParentRunning(child: ChildProcess, holds: boolean): void {
  const handles = [child, child.channel, child.stderr] as ({
    ref?(): void;
    unref?(): void;
  } | null)[];
  for (const handle of handles)
    if (holds) handle?.ref?.();
    else handle?.unref?.();
}

const timeError = ({ milliseconds }: Limits) => new LimitError(`${milliseconds / 1000} seconds`);

const crashError = ({ megabytes }: Limits, stderr: string) =>
  new LimitError(/out of memory/.test(stderr) ? `${megabytes} MB of memory` : undefined);
