import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { type ParseCache, parsedFiles, sameContent } from "./load";
import { type Content, type ContentFiles, listContents, type Parsed } from "./parse-file";

type Parse = (files: ContentFiles, cache: ParseCache) => Parsed | Promise<Parsed>;

/**
 * Makes `parse` share its results with other processes in the file that `PARSE_CACHE` names: parsing all articles takes
 * seconds of CPU time, reading its results 20 milliseconds. The export writes the file for its workers and the server, and a server for its next start.
 * `npm run dev` writes it because Next starts a process after every request, which lists the addresses of that page.
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
    const unknown = listNew();
    if (unknown.length > 0) {
      const stored = readCache();
      for (const [file] of unknown) {
        const result = stored.get(file);
        if (result) cache.set(file, result);
      }
    }
    const isNew = listNew().length > 0;
    const parsed = await parse(files, cache);
    if (isNew) writeCache(listContents(files), cache);
    return parsed;
  };
}

/** Empty if there is no such file, or one that this version of Node cannot read. */
function readCache(): ParseCache {
  const file = process.env.PARSE_CACHE;
  if (!file) return new Map();
  try {
    const cache: unknown = deserialize(readFileSync(/* turbopackIgnore: true */ file));
    return cache instanceof Map ? cache : new Map();
  } catch {
    return new Map();
  }
}

/** Replaces the file atomically, with the results for these files. */
function writeCache(
  contents: readonly (readonly [file: string, content: Content])[],
  cache: ParseCache,
): void {
  const file = process.env.PARSE_CACHE;
  if (!file) return;
  const results = new Map(contents.map(([name]) => [name, cache.get(name)]));
  const draft = `${file}.${process.pid}`;
  writeFileSync(/* turbopackIgnore: true */ draft, serialize(results));
  renameSync(/* turbopackIgnore: true */ draft, file);
}
