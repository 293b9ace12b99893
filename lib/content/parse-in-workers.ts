import { availableParallelism } from "node:os";
import { JobError } from "../workers/job-error";
import { LimitError } from "../workers/limit-error";
import { WorkerPool } from "../workers/worker-pool";
import { contentPool } from "./content-pool";
import { limitDiagnostic } from "./limit-diagnostic";
import { type ParseCache, parsedFiles, sameContent } from "./load";
import {
  type Content,
  type ContentFiles,
  gatherParsed,
  listContents,
  type Parsed,
  type ParsedFile,
} from "./parse-file";
import type { jobs } from "./parse-jobs";

type Pool = Pick<WorkerPool<typeof jobs>, "run">;
type File = readonly [file: string, content: Content];

/** The number of files that are sent at once: every result is a promise, and React tracks each in development. */
const BATCH = 8;

/**
 * Parses the files that changed since the last call, in processes with limits, since the content may be unchecked. A
 * file that exceeds a limit becomes one diagnostic and does not affect the others.
 * @param onProgress called after each file
 */
export async function parseInWorkers(
  files: ContentFiles,
  cache: ParseCache = parsedFiles(),
  pool: Pool = contentPool(),
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Parsed> {
  const contents = listContents(files);
  const changed = contents.filter(([file, content]) => {
    const last = cache.get(file);
    return !last || !sameContent(last.content, content);
  });
  const batches = Array.from({ length: Math.ceil(changed.length / BATCH) }, (_, at) =>
    changed.slice(at * BATCH, (at + 1) * BATCH),
  );
  let done = 0;
  const parseAndCount = async (batch: readonly File[]) => {
    const parsed = await parseBatch(pool, batch);
    for (const _ of batch) onProgress(++done, changed.length);
    return parsed;
  };
  const parsed = (await Promise.all(batches.map(parseAndCount))).flat();
  for (const [index, [file, content]] of changed.entries())
    cache.set(file, { content, parsed: parsed[index] ?? { diagnostics: [] } });
  const all = contents.flatMap(([file]) => cache.get(file)?.parsed ?? []);
  return gatherParsed(all, files.diagnostics);
}

/** If a batch crashes its process, each of its files is parsed again alone. */
async function parseBatch(pool: Pool, batch: readonly File[]): Promise<ParsedFile[]> {
  try {
    return await pool.run("parse", batch);
  } catch (error) {
    const [file] = batch;
    if (batch.length > 1)
      return (await Promise.all(batch.map((one) => parseBatch(pool, [one])))).flat();
    if (error instanceof JobError && file)
      return [{ diagnostics: [limitDiagnostic(file[0], undefined)] }];
    if (!(error instanceof LimitError) || !file) throw error;
    return [{ diagnostics: [limitDiagnostic(file[0], error.amount)] }];
  }
}

/** Starting a process takes as long as parsing this many files. */
const FILES_PER_PROCESS = 150;

/**
 * Parses all files once, with `parseInWorkers`, in processes that end afterwards: for commands.
 * @param processes by default as many as there are cores, but no more than are worth starting
 */
export async function parseOnce(
  files: ContentFiles,
  onProgress?: (done: number, total: number) => void,
  processes = Math.ceil(listContents(files).length / FILES_PER_PROCESS),
): Promise<Parsed> {
  const pool = new WorkerPool<typeof jobs>({
    module: "lib/content/parse-jobs.ts",
    limits: { milliseconds: 5000, megabytes: 512 },
    processes: Math.min(availableParallelism(), processes),
    waiting: Number.POSITIVE_INFINITY,
  });
  try {
    return await parseInWorkers(files, new Map(), pool, onProgress);
  } finally {
    pool.endIdle();
  }
}
