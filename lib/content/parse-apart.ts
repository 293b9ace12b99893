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
export type Answer = { parsed: ParsedFile } | { failed: string };

/** What one file may take. An article takes a few milliseconds, and memory that nobody notices. */
export type Limits = { milliseconds: number; megabytes: number };

export type Apart = {
  limits?: Limits;
  /** The module whose `parseFile` reads the files, from this folder, without its ending. */
  parser?: string;
  /** How many processes; by default as many as there are cores and work for. */
  processes?: number;
  /** Told after each file. */
  onProgress?: (done: number, total: number) => void;
};

const LIMITS: Limits = { milliseconds: 5000, megabytes: 512 };
const START_MILLISECONDS = 60_000;

/** Files that a process has at hand, so that it need not wait for the next. */
const BATCH = 8;

/** A process takes as long to start as so many files to parse. */
const WORTH = 150;

/** As it lies, or bundled with whatever it needs, which starts three times as fast. */
const isSource = import.meta.url.endsWith(".ts");

/**
 * Parses every file by itself, in child processes with a limit of time and memory: a file that exceeds
 * one, or breaks its process, is one diagnostic, and all others are parsed all the same.
 */
export async function parseApart(
  files: ContentFiles,
  { limits = LIMITS, parser = "parse-file", processes, onProgress }: Apart = {},
): Promise<Parsed> {
  const jobs = listContents(files).map(([file, content]) => ({ file, content }));
  const count = processes ?? Math.min(availableParallelism(), Math.ceil(jobs.length / WORTH));
  const parsedByFile = new Map<string, ParsedFile>();
  const waiting = [...jobs];
  const suspects: Job[] = [];
  const work: Work = {
    limits,
    // Towards the end they are handed out one by one, so that all processes end together.
    take: () =>
      suspects.length > 0
        ? suspects.splice(0, 1)
        : waiting.splice(0, Math.min(BATCH, Math.ceil(waiting.length / count / 2))),
    suspect: (hand) => suspects.push(...hand),
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

/** What several processes share in. */
type Work = {
  limits: Limits;
  take(): Job[];
  /** One of them broke its process, and which is not known: answers may have been under way. */
  suspect(hand: readonly Job[]): void;
  settle(job: Job, parsed: ParsedFile): void;
};

const here = (name: string) => new URL(`${name}${isSource ? ".ts" : ".mjs"}`, import.meta.url);

function startChild(parser: string, { megabytes }: Limits): ChildProcess {
  return fork(here("parse-child"), [here(parser).href], {
    // Room for what a parser throws away: moving it about costs more than parsing.
    execArgv: [
      ...(isSource ? ["--import", import.meta.resolve("tsx")] : []),
      `--max-old-space-size=${megabytes}`,
      `--max-semi-space-size=${megabytes / 8}`,
    ],
    serialization: "advanced",
    // What it says when it breaks down is of no use to authors.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/**
 * Gives a process files until none is waiting, which ends it, or one breaks it: then those that it had at
 * hand are read again, each alone, and the one that breaks a process of its own is settled.
 */
function feed(child: ChildProcess, { limits, take, suspect, settle }: Work): Promise<void> {
  return new Promise((resolve, reject) => {
    let hand: Job[] | undefined;
    let isLate = false;
    let said = "";
    const watch = (milliseconds: number) => {
      const job = hand?.[0];
      // An answer may have come while this process was busy itself: it is read first.
      const judge = () => {
        if (hand?.[0] !== job) return;
        isLate = true;
        child.kill("SIGKILL");
      };
      return setTimeout(() => setImmediate(judge), milliseconds);
    };
    let timer = watch(START_MILLISECONDS);
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on("message", (answer: Answer | "ready") => {
      clearTimeout(timer);
      const job = answer === "ready" ? undefined : hand?.shift();
      if (job && answer !== "ready")
        settle(job, "parsed" in answer ? answer.parsed : refused(job, undefined));
      if (!hand?.length) {
        hand = take();
        // Where it is lost already, its end is told below.
        child.send(hand, () => {});
      }
      timer = watch(limits.milliseconds);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (!hand) return reject(new Error(`The process that parses did not start.\n${said}`));
      const [job, ...others] = hand;
      if (others.length > 0) suspect(hand);
      else if (job) settle(job, refused(job, whyLost(limits, isLate, said)));
      resolve();
    });
  });
}

function whyLost({ milliseconds, megabytes }: Limits, isLate: boolean, said: string) {
  if (isLate) return `${milliseconds / 1000} seconds`;
  return /out of memory/.test(said) ? `${megabytes} MB of memory` : undefined;
}

const refused = ({ file }: Job, amount: string | undefined): ParsedFile => ({
  diagnostics: [limitDiagnostic(file, amount)],
});
