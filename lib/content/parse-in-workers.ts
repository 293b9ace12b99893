import { JobError } from "../workers/job-error";
import { LimitError } from "../workers/limit-error";
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

type Pool = Pick<ReturnType<typeof contentPool>, "run">;
type File = readonly [file: string, content: Content];

/** The number of files that are sent at once: every result is a promise, and React tracks each in development. */
const BATCH = 8;

/**
 * Parses the files that changed since the last call, in processes with limits: for a server, whose content may be
 * unchecked. A file that exceeds a limit becomes one diagnostic and does not affect the others.
 */
export async function parseInWorkers(
  files: ContentFiles,
  cache: ParseCache = parsedFiles(),
  pool: Pool = contentPool(),
): Promise<Parsed> {
  const contents = listContents(files);
  const changed = contents.filter(([file, content]) => {
    const last = cache.get(file);
    return !last || !sameContent(last.content, content);
  });
  const batches = Array.from({ length: Math.ceil(changed.length / BATCH) }, (_, at) =>
    changed.slice(at * BATCH, (at + 1) * BATCH),
  );
  const parsed = (await Promise.all(batches.map((batch) => parseBatch(pool, batch)))).flat();
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
