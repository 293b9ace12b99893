import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "./diagnostic";
import {
  type Content,
  type ContentFiles,
  gatherParsed,
  listContents,
  type Parsed,
  type ParsedFile,
} from "./parse-file";

export type Job = { file: string; content: Content };
export type Answer = { parsed: ParsedFile } | { failed: string };

/** What one file may take. An article takes a few milliseconds, and memory that nobody notices. */
export type Limits = { milliseconds: number; megabytes: number };

export type Apart = {
  limits?: Limits;
  /** The module whose `parseFile` reads the files, from this folder. */
  parser?: string;
  /** How many processes at most. */
  processes?: number;
  /** Told after each file. */
  onProgress?: (done: number, total: number) => void;
};

const LIMITS: Limits = { milliseconds: 5000, megabytes: 256 };
const START_MILLISECONDS = 60_000;

/** Files that a process has at hand, so that it need not wait for the next. */
const BATCH = 8;

/** A process takes as long to start as a hundred files to parse. */
const WORTH_A_PROCESS = 150;

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Parses every file by itself, in child processes with a limit of time and memory: a file that exceeds
 * one, or breaks its process, is one diagnostic, and all others are parsed all the same.
 */
export async function parseApart(
  files: ContentFiles,
  { limits = LIMITS, parser = "parse-file.ts", processes, onProgress }: Apart = {},
): Promise<Parsed> {
  const waiting = listContents(files).map(([file, content]) => ({ file, content }));
  const order = waiting.map(({ file }) => file);
  const parsedByFile = new Map<string, ParsedFile>();
  const settle = ({ file }: Job, parsed: ParsedFile) => {
    parsedByFile.set(file, parsed);
    onProgress?.(parsedByFile.size, order.length);
  };
  const children = new Set<ChildProcess>();
  const work = async () => {
    while (waiting.length > 0) {
      const child = startChild(parser, limits);
      children.add(child);
      await feed(child, waiting, limits, settle);
      children.delete(child);
    }
  };
  const count = Math.min(
    processes ?? availableParallelism(),
    Math.ceil(waiting.length / WORTH_A_PROCESS),
  );
  try {
    await Promise.all(Array.from({ length: processes ?? count }, work));
  } finally {
    for (const child of children) child.kill("SIGKILL");
  }
  return gatherParsed(
    order.map((file) => parsedByFile.get(file) ?? {}),
    files.diagnostics,
  );
}

const here = (file: string) => new URL(file, import.meta.url);

function startChild(parser: string, { megabytes }: Limits): ChildProcess {
  return fork(here("parse-child.ts"), [here(parser).href], {
    cwd: root,
    execArgv: ["--import", "tsx", `--max-old-space-size=${megabytes}`],
    serialization: "advanced",
    // What it says when it breaks down is of no use to authors.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/**
 * Gives a process files until none is waiting, which ends it, or one breaks it; that one is settled, and
 * those that it had at hand besides wait again.
 */
function feed(
  child: ChildProcess,
  waiting: Job[],
  { milliseconds, megabytes }: Limits,
  settle: (job: Job, parsed: ParsedFile) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let hand: Job[] | undefined;
    let late = false;
    let said = "";
    const watch = (limit: number): NodeJS.Timeout => {
      const job = hand?.[0];
      // An answer may have come while this process was busy itself: it is read first.
      const judge = () => {
        if (hand?.[0] !== job) return;
        late = true;
        child.kill("SIGKILL");
      };
      return setTimeout(() => setImmediate(judge), limit);
    };
    let timer = watch(START_MILLISECONDS);
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on("message", (answer: Answer | "ready") => {
      clearTimeout(timer);
      const job = answer === "ready" ? undefined : hand?.shift();
      if (job && answer !== "ready") settle(job, parsedOf(job, answer));
      if (!hand?.length) {
        hand = waiting.splice(0, BATCH);
        child.send(hand);
      }
      timer = watch(milliseconds);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (!hand) return reject(new Error(`The process that parses did not start.\n${said}`));
      const [job, ...others] = hand;
      waiting.unshift(...others);
      const told = late
        ? tooMuch(`${milliseconds / 1000} seconds`)
        : /out of memory/.test(said)
          ? tooMuch(`${megabytes} MB of memory`)
          : BREAKDOWN;
      if (job) settle(job, refused(job, told));
      resolve();
    });
  });
}

type Told = Pick<Diagnostic, "problem" | "mend">;

const parsedOf = (job: Job, answer: Answer) =>
  "parsed" in answer ? answer.parsed : refused(job, BREAKDOWN);

const refused = ({ file }: Job, told: Told): ParsedFile => ({
  diagnostics: [{ file, line: 1, column: 1, ...told }],
});

const tooMuch = (amount: string): Told => ({
  problem: `Reading this file took more than ${amount}, and was given up.`,
  mend: "Something in it repeats, or stands in itself, far more often than any article needs: write it more simply.",
});

const BREAKDOWN: Told = {
  problem: "The program that reads files broke down over this one.",
  mend: "Take back what was changed last, and tell whoever keeps the wiki’s program: no file should do that.",
};
