import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { processState } from "../state/process-state";
import { type ParseCache, parsedFiles, sameContent } from "./load";
import {
  type Content,
  type ContentFiles,
  listContents,
  type Parsed,
  type ParsedFile,
} from "./parse-file";

type Parse = (files: ContentFiles, cache: ParseCache) => Parsed | Promise<Parsed>;

/** What the cache has of a file: the last record of a name counts. */
type CacheRecord = { name: string; content: Content; parsed: ParsedFile };

/** A cache file with more records of former contents than this for each current one is written anew. */
const MAX_FORMER = 1;

/**
 * Makes `parse` share its results with other processes in the file that `PARSE_CACHE` names: parsing takes milliseconds
 * an article, reading its result a tenth of one. The export writes the file for its workers and the server, and a server
 * for its workers and its next start. `npm run dev` writes it because Next starts a process after every request, which
 * lists the addresses of that page.
 * @param getCache the results in this process
 */
export function withParseCache(parse: Parse, getCache = parsedFiles) {
  return async (files: ContentFiles): Promise<Parsed> => {
    const cache = getCache();
    const listNew = () =>
      listContents(files).filter(([file, content]) => {
        const last = cache.get(file);
        return !last || !sameContent(last.content, content);
      });
    let former = 0;
    if (listNew().length > 0) {
      const stored = readCache();
      former = stored.isWhole ? stored.count - stored.results.size : Number.POSITIVE_INFINITY;
      for (const [file, content] of listNew()) {
        const result = stored.results.get(file);
        // With the content that is in memory anyway, instead of another copy.
        if (result && sameContent(result.content, content))
          cache.set(file, { content, parsed: result.parsed });
      }
    }
    const unknown = listNew();
    const parsed = await parse(files, cache);
    if (former > listContents(files).length * MAX_FORMER) writeCache(listContents(files), cache);
    else appendToCache(unknown, cache);
    return parsed;
  };
}

/** Adds the results for these files, for later processes. A record that is cut off by a crash ends the file. */
export function appendToCache(
  contents: readonly (readonly [file: string, content: Content])[],
  cache: ParseCache,
): void {
  const file = process.env.PARSE_CACHE;
  const records = listRecords(contents, cache);
  if (!file || records.length === 0) return;
  try {
    appendFileSync(/* turbopackIgnore: true */ file, encode(records));
  } catch (error) {
    reportUnwritten(file, error);
  }
}

const reported = processState("unwrittenParseCache", () => ({ isReported: false }));

/** Once: every edit adds to the file. */
function reportUnwritten(file: string, error: unknown): void {
  if (!reported().isReported)
    console.error(`${file} cannot be written; the next start parses again. ${error}`);
  reported().isReported = true;
}

/** Replaces the file atomically, with the results for these files. */
function writeCache(
  contents: readonly (readonly [file: string, content: Content])[],
  cache: ParseCache,
): void {
  const file = process.env.PARSE_CACHE;
  if (!file) return;
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(/* turbopackIgnore: true */ draft, encode(listRecords(contents, cache)));
    renameSync(/* turbopackIgnore: true */ draft, file);
  } catch (error) {
    rmSync(/* turbopackIgnore: true */ draft, { force: true });
    reportUnwritten(file, error);
  }
}

const listRecords = (
  contents: readonly (readonly [file: string, content: Content])[],
  cache: ParseCache,
): CacheRecord[] =>
  contents.flatMap(([name]) => {
    const result = cache.get(name);
    return result ? [{ name, ...result }] : [];
  });

/** Before each record: its length and its checksum, four bytes each. */
const HEAD = 8;

/** What is appended after a record that was cut off reads as the rest of it, which the checksum shows. */
function encode(records: readonly CacheRecord[]): Buffer {
  return Buffer.concat(
    records.flatMap((record) => {
      const bytes = serialize(record);
      const head = Buffer.alloc(HEAD);
      head.writeUInt32LE(bytes.length);
      head.writeUInt32LE(crc32(bytes), 4);
      return [head, bytes];
    }),
  );
}

/** Empty if there is no such file; up to the first record that is damaged or that this version of Node cannot read. */
function readCache(): { results: ParseCache; count: number; isWhole: boolean } {
  const results: ParseCache = new Map();
  let count = 0;
  const file = process.env.PARSE_CACHE;
  const bytes = file && readIfThere(file);
  if (!bytes) return { results, count, isWhole: true };
  let at = 0;
  try {
    while (at + HEAD <= bytes.length) {
      const end = at + HEAD + bytes.readUInt32LE(at);
      if (end > bytes.length) break;
      const record = bytes.subarray(at + HEAD, end);
      if (crc32(record) !== bytes.readUInt32LE(at + 4)) break;
      const { name, content, parsed } = deserialize(record) as CacheRecord;
      if (typeof name === "string" && parsed) results.set(name, { content, parsed });
      count += 1;
      at = end;
    }
  } catch {
    // What was read until here counts; the rest is parsed again.
  }
  return { results, count, isWhole: at === bytes.length };
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(/* turbopackIgnore: true */ file);
  } catch {
    return undefined;
  }
}
