import { type ChildProcess, fork } from "node:child_process";
import type { ContentFiles } from "../content/load";
import type { Limits } from "../content/parse-apart";
import type { FixJob, FixMessage } from "./fix-worker";
import type { Fixes } from "./plan-fixes";

/** What planning came to, and the files that were left alone because reading one took too much. */
export type FixesFromWorker = Fixes & { givenUp: string[] };

/** What may be spent on one file, with all that is tried in it. */
const LIMITS: Limits = { milliseconds: 15_000, megabytes: 1024 };

type Options = {
  limits?: Limits;
  /** The module whose `planFixes` plans, from this folder, without its ending. */
  planner?: string;
};

/** As it lies, or bundled with whatever it needs. */
const isSource = import.meta.url.endsWith(".ts");

const here = (name: string) => new URL(`${name}${isSource ? ".ts" : ".mjs"}`, import.meta.url);

/**
 * Plans fixes in a process of its own, which says which file it works on: one that takes too long, too much
 * memory, or breaks the process is given up and left as it is, and the others are planned again without it.
 */
export async function planFixesInWorker(
  files: ContentFiles,
  { limits = LIMITS, planner = "plan-fixes" }: Options = {},
): Promise<FixesFromWorker> {
  const givenUp: string[] = [];
  for (;;) {
    const result = await planOnce(withoutFiles(files, givenUp), limits, planner);
    if ("fixes" in result) return { ...result.fixes, givenUp };
    if (givenUp.includes(result.lost))
      throw new Error(`The file ${result.lost} was given up twice.`);
    givenUp.push(result.lost);
  }
}

/** The files are there and cannot be read, as if they had been too large. */
function withoutFiles(files: ContentFiles, givenUp: readonly string[]): ContentFiles {
  const without = <T>(byFile: ReadonlyMap<string, T>) =>
    new Map([...byFile].filter(([file]) => !givenUp.includes(file)));
  return {
    textByFile: without(files.textByFile),
    bytesByFile: without(files.bytesByFile),
    diagnostics: [
      ...files.diagnostics,
      ...givenUp.map((file) => ({ file, line: 1, column: 1, problem: "Given up.", fix: "" })),
    ],
  };
}

type Result = { fixes: Fixes } | { lost: string };

function planOnce(files: ContentFiles, limits: Limits, planner: string): Promise<Result> {
  const child = startChild(limits);
  return new Promise((resolve, reject) => {
    let at: string | undefined;
    let said = "";
    let timer: NodeJS.Timeout | undefined;
    child.stderr?.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
    });
    child.on("message", (message: FixMessage) => {
      clearTimeout(timer);
      if ("fixes" in message) {
        resolve(message);
        child.kill();
        return;
      }
      at = message.at;
      // What concerns all files together grows with the wiki, and has no limit.
      if (at !== undefined) timer = setTimeout(() => child.kill("SIGKILL"), limits.milliseconds);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (at === undefined) reject(new Error(`The process that plans fixes broke down.\n${said}`));
      else resolve({ lost: at });
    });
    const job: FixJob = { files, planner: here(planner).href };
    child.send(job, () => {});
  });
}

const startChild = ({ megabytes }: Limits): ChildProcess =>
  fork(here("fix-worker"), [], {
    execArgv: [
      ...(isSource ? ["--import", import.meta.resolve("tsx")] : []),
      `--max-old-space-size=${megabytes}`,
    ],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
