import { type ChildProcess, fork } from "node:child_process";
import type { ContentFiles } from "../content/load";
import type { Limits } from "../workers/worker-pool";
import type { FixJob, FixMessage } from "./fix-worker";
import type { Fixes } from "./plan-fixes";

/** The planned fixes, and the files that were skipped because parsing them took too much time or memory. */
export type FixesFromWorker = Fixes & { skipped: string[] };

/** The limits for one file, including all attempted fixes. */
const LIMITS: Limits = { milliseconds: 15_000, megabytes: 1024 };

type Options = {
  limits?: Limits;
  /** The module in this folder whose `planFixes` is used, without its extension. */
  planner?: string;
};

/** Whether this runs from the TypeScript source; otherwise it is bundled. */
const isSource = import.meta.url.endsWith(".ts");

const here = (name: string) => new URL(`${name}${isSource ? ".ts" : ".mjs"}`, import.meta.url);

/**
 * Plans fixes in a worker process, which reports the file it works on. A file that takes too much time or
 * memory, or crashes the process, is skipped, and the others are planned again without it.
 */
export async function planFixesInWorker(
  files: ContentFiles,
  { limits = LIMITS, planner = "plan-fixes" }: Options = {},
): Promise<FixesFromWorker> {
  const skipped: string[] = [];
  for (;;) {
    const result = await planOnce(withoutFiles(files, skipped), limits, planner);
    if ("fixes" in result) return { ...result.fixes, skipped };
    if (skipped.includes(result.failed))
      throw new Error(`The file ${result.failed} was skipped twice.`);
    skipped.push(result.failed);
  }
}

/** Treats the skipped files as unreadable, like files that are too large. */
function withoutFiles(files: ContentFiles, skipped: readonly string[]): ContentFiles {
  const without = <T>(byFile: ReadonlyMap<string, T>) =>
    new Map([...byFile].filter(([file]) => !skipped.includes(file)));
  return {
    textByFile: without(files.textByFile),
    bytesByFile: without(files.bytesByFile),
    diagnostics: [
      ...files.diagnostics,
      ...skipped.map((file) => ({ file, line: 1, column: 1, problem: "Skipped.", fix: "" })),
    ],
  };
}

type Result = { fixes: Fixes } | { failed: string };

function planOnce(files: ContentFiles, limits: Limits, planner: string): Promise<Result> {
  const child = startChild(limits);
  return new Promise((resolve, reject) => {
    let at: string | undefined;
    let stderr = "";
    let timer: NodeJS.Timeout | undefined;
    child.stderr?.on("data", (chunk) => {
      stderr = `${stderr}${chunk}`.slice(-4000);
    });
    child.on("message", (message: FixMessage) => {
      clearTimeout(timer);
      if ("fixes" in message) {
        resolve(message);
        child.kill();
        return;
      }
      at = message.at;
      // Work on all files together grows with the wiki and has no limit.
      if (at !== undefined) timer = setTimeout(() => child.kill("SIGKILL"), limits.milliseconds);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (at === undefined) reject(new Error(`The fix worker crashed.\n${stderr}`));
      else resolve({ failed: at });
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
