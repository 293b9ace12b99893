import { type ChildProcess, fork } from "node:child_process";
import { pathToFileURL } from "node:url";
import { BusyError } from "./busy-error";
import { JobError } from "./job-error";
import { LimitError } from "./limit-error";
import { workerModule } from "./worker-module";

/** What one job may take: milliseconds of computing, which on a busy machine are seconds of waiting. */
export type Limits = { milliseconds: number; megabytes: number };

export type JobMessage = { job: string; input: unknown };
export type JobAnswer = { value: unknown } | { failed: string };

/** Functions of plain data, by name; they run in another process. */
type Jobs = Record<string, (input: never) => unknown>;
type Value<J extends Jobs, N extends keyof J> = Awaited<ReturnType<J[N]>>;

export type PoolOptions = {
  /** The module that exports `jobs`, from the top of the project. */
  module: string;
  limits: Limits;
  /** Processes at most; each is started when it is first needed, and stays. */
  processes: number;
  /** Jobs that wait at most. */
  waiting: number;
};

/** Bundled, a process is there in a third of a second; a busy machine takes its time. */
const START_MILLISECONDS = 60_000;

/** A process ends a job by itself; where it does not get to it for so many times as long, it is ended from here. */
const PATIENCE = 15;

type Task = {
  message: JobMessage;
  resolve(value: unknown): void;
  reject(error: Error): void;
};

/**
 * Runs jobs in child processes, so that one that takes too much ends with its process and not with ours. Idle
 * processes keep nobody from ending, and end with whoever started them.
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
   * @throws LimitError where the job took too much or broke its process
   * @throws BusyError where too many wait
   * @throws JobError where the job threw an error
   * @throws Error where no process could be started
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

  /** Ends the processes that have nothing to do; a later job starts others. */
  endIdle(): void {
    for (const child of this.#idle) child.kill();
  }

  #next(): void {
    const child = this.#idle.pop();
    if (child) this.#handOut(child);
    else if (this.#queue.length > 0 && this.#count < this.#options.processes) this.#start();
  }

  #start(): void {
    this.#count++;
    const child = startWorker(this.#options);
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), START_MILLISECONDS);
    const lost = (error?: Error) => {
      clearTimeout(timer);
      child.removeAllListeners();
      this.#count--;
      // Who waits may wait for this process alone.
      this.#queue.shift()?.reject(error ?? new Error(`A worker did not start.\n${said}`));
      this.#next();
    };
    child.once("error", lost);
    child.once("close", () => lost());
    child.once("message", () => {
      clearTimeout(timer);
      child.removeAllListeners();
      this.#handOut(child);
    });
  }

  #handOut(child: ChildProcess): void {
    const task = this.#queue.shift();
    if (task) this.#work(child, task);
    else this.#keep(child);
  }

  /** An idle process may end by itself, and must not be given work then. */
  #keep(child: ChildProcess): void {
    this.#idle.push(child);
    child.on("error", () => child.kill("SIGKILL"));
    child.once("close", () => {
      const place = this.#idle.indexOf(child);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#count--;
    });
    setHolding(child, false);
  }

  #work(child: ChildProcess, { message, resolve, reject }: Task): void {
    const { limits } = this.#options;
    setHolding(child, true);
    child.removeAllListeners();
    let isLate = false;
    let said = "";
    let isDone = false;
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4000);
    };
    child.stderr?.on("data", listen);
    const judge = () => {
      if (isDone) return;
      isLate = true;
      child.kill("SIGKILL");
    };
    // An answer may have come while this process was busy itself: it is read first.
    const timer = setTimeout(() => setImmediate(judge), limits.milliseconds * PATIENCE);
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
      reject(isLate || /out of time/.test(said) ? tooLate(limits) : whyLost(limits, said));
      this.#next();
    });
    child.once("message", (answer: JobAnswer) => {
      end();
      if ("failed" in answer) reject(new JobError(answer.failed));
      else resolve(answer.value);
      this.#handOut(child);
    });
    // Where it is lost already, its end is told above.
    child.send(message, () => {});
  }
}

function startWorker({ module, limits }: PoolOptions): ChildProcess {
  const { milliseconds, megabytes } = limits;
  const { file, options } = workerModule("lib/workers/worker-child.ts");
  const jobs = pathToFileURL(workerModule(module).file).href;
  return fork(/* turbopackIgnore: true */ file, [jobs, String(milliseconds)], {
    execArgv: [...options, `--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    // What React makes of a text depends on it, and pages are rendered for readers.
    env: { ...process.env, NODE_ENV: "production" },
    // What it prints when it breaks down says why.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** Whether a process keeps this one from ending. */
function setHolding(child: ChildProcess, holds: boolean): void {
  const parts = [child, child.channel, child.stderr] as ({ ref?(): void; unref?(): void } | null)[];
  for (const part of parts)
    if (holds) part?.ref?.();
    else part?.unref?.();
}

const tooLate = ({ milliseconds }: Limits) => new LimitError(`${milliseconds / 1000} seconds`);

const whyLost = ({ megabytes }: Limits, said: string) =>
  new LimitError(/out of memory/.test(said) ? `${megabytes} MB of memory` : undefined);
