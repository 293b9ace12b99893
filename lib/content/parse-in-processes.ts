import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { limitDiagnostic } from "./limit-diagnostic";
import {
  type Content,
  type ContentFiles,
  gatherParsed,
  listContents,
  type Parsed,
  type ParsedFile,
} from "./parse-file";

export type Job = { file: string; content: Content };
export type Result = { parsed: ParsedFile } | { failed: string };

/** The limits for one file. An article takes a few milliseconds and hardly any memory. */
export type Limits = { milliseconds: number; megabytes: number };

export type ParseOptions = {
  limits?: Limits;
  /** The module in this folder whose `parseFile` parses the files, without extension. */
  parser?: string;
  /** The number of processes; by default as many as there are cores, but no more than are worth starting. */
  processes?: number;
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
};

const LIMITS: Limits = { milliseconds: 5000, megabytes: 512 };
const START_MILLISECONDS = 60_000;

/** The number of files that are sent to a process at once, so it need not wait for the next. */
const BATCH = 8;

/** Starting a process takes as long as parsing this many files. */
const FILES_PER_PROCESS = 150;

/** Whether this runs from source, or bundled with its dependencies, which starts three times as fast. */
const isSource = import.meta.url.endsWith(".ts");

/**
 * Parses every file on its own, in child processes with limits on time and memory. A file that exceeds a limit, or
 * crashes its process, becomes one diagnostic; all others are still parsed.
 */
export async function parseInProcesses(
  files: ContentFiles,
  { limits = LIMITS, parser = "parse-file", processes, onProgress }: ParseOptions = {},
): Promise<Parsed> {
  const jobs = listContents(files).map(([file, content]) => ({ file, content }));
  const count =
    processes ?? Math.min(availableParallelism(), Math.ceil(jobs.length / FILES_PER_PROCESS));
  const parsedByFile = new Map<string, ParsedFile>();
  const waiting = [...jobs];
  const suspects: Job[] = [];
  const work: Work = {
    limits,
    // Toward the end, batches get smaller, so that all processes finish together.
    take: () =>
      suspects.length > 0
        ? suspects.splice(0, 1)
        : waiting.splice(0, Math.min(BATCH, Math.ceil(waiting.length / count / 2))),
    suspect: (batch) => suspects.push(...batch),
    settle({ file }, parsed) {
      parsedByFile.set(file, parsed);
      onProgress?.(parsedByFile.size, jobs.length);
    },
  };
  const children = new Set<ChildProcess>();
  const workOn = async () => {
    while (waiting.length + suspects.length > 0) {
      const child = startChild(parser, limits);
      children.add(child);
      await feed(child, work);
      children.delete(child);
    }
  };
  try {
    await Promise.all(Array.from({ length: count }, workOn));
  } finally {
    for (const child of children) child.kill("SIGKILL");
  }
  const parsed = jobs.flatMap(({ file }) => parsedByFile.get(file) ?? []);
  if (parsed.length < jobs.length) throw new Error("Not every file came back from its process.");
  return gatherParsed(parsed, files.diagnostics);
}

/** The state that all processes share. */
type Work = {
  limits: Limits;
  take(): Job[];
  /** One of these crashed its process; which one is not known, since results may have been on their way. */
  suspect(batch: readonly Job[]): void;
  settle(job: Job, parsed: ParsedFile): void;
};

const here = (name: string) => new URL(`${name}${isSource ? ".ts" : ".mjs"}`, import.meta.url);

function startChild(parser: string, { megabytes }: Limits): ChildProcess {
  return fork(here("parse-child"), [here(parser).href], {
    // Room for short-lived objects: moving them between generations costs more than parsing.
    execArgv: [
      ...(isSource ? ["--import", import.meta.resolve("tsx")] : []),
      `--max-old-space-size=${megabytes}`,
      `--max-semi-space-size=${megabytes / 8}`,
    ],
    serialization: "advanced",
    // Its crash output is of no use to authors.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/**
 * Sends files to a process until none is waiting, which ends it, or until one crashes it. Then the files of its batch
 * are parsed again, each alone, and the one that crashes again becomes a diagnostic.
 */
function feed(child: ChildProcess, { limits, take, suspect, settle }: Work): Promise<void> {
  return new Promise((resolve, reject) => {
    let batch: Job[] | undefined;
    let timedOut = false;
    let output = "";
    const watch = (milliseconds: number) => {
      const job = batch?.[0];
      // A result may have arrived while this process was busy: it is read first.
      const endIfLate = () => {
        if (batch?.[0] !== job) return;
        timedOut = true;
        child.kill("SIGKILL");
      };
      return setTimeout(() => setImmediate(endIfLate), milliseconds);
    };
    let timer = watch(START_MILLISECONDS);
    child.stderr?.on("data", (chunk) => {
      output = `${output}${chunk}`.slice(-4000);
    });
    child.on("message", (result: Result | "ready") => {
      clearTimeout(timer);
      const job = result === "ready" ? undefined : batch?.shift();
      if (job && result !== "ready")
        settle(job, "parsed" in result ? result.parsed : failed(job, undefined));
      if (!batch?.length) {
        batch = take();
        // If the process has already ended, "close" handles it.
        child.send(batch, () => {});
      }
      timer = watch(limits.milliseconds);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (!batch) return reject(new Error(`The process that parses did not start.\n${output}`));
      const [job, ...others] = batch;
      if (others.length > 0) suspect(batch);
      else if (job) settle(job, failed(job, exceededLimit(limits, timedOut, output)));
      resolve();
    });
  });
}

function exceededLimit({ milliseconds, megabytes }: Limits, timedOut: boolean, output: string) {
  if (timedOut) return `${milliseconds / 1000} seconds`;
  return /out of memory/.test(output) ? `${megabytes} MB of memory` : undefined;
}

const failed = ({ file }: Job, amount: string | undefined): ParsedFile => ({
  diagnostics: [limitDiagnostic(file, amount)],
});
