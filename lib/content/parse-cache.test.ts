import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { filesOf, smallWiki } from "./example";
import { type ParseCache, parseFiles } from "./load";
import { withParseCache } from "./parse-cache";
import { type ContentFiles, listContents } from "./parse-file";

const folder = mkdtempSync(path.join(tmpdir(), "parsed-"));
const file = path.join(folder, "parsed");

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(file, { force: true });
});

/** A process that has parsed nothing yet, and the files that it parses itself. */
function startProcess() {
  const parsedHere: string[] = [];
  const own: ParseCache = new Map();
  const parse = withParseCache(
    (files: ContentFiles, cache: ParseCache) => {
      const isKnown = (name: string, content: unknown) => cache.get(name)?.content === content;
      for (const [name, content] of listContents(files))
        if (!isKnown(name, content)) parsedHere.push(name);
      return parseFiles(files, cache);
    },
    () => own,
  );
  return { parse, parsedHere };
}

const first = filesOf(smallWiki);
const [changedName = ""] = Object.keys(smallWiki).filter((name) => name.endsWith(".mdx"));
const changed = filesOf({ ...smallWiki, [changedName]: "No fields." });

test("a process parses only the files whose results no other process has written", async () => {
  vi.stubEnv("PARSE_CACHE", file);
  const one = startProcess();
  await one.parse(first);
  expect(one.parsedHere).toEqual(listContents(first).map(([name]) => name));
  const two = startProcess();
  expect(await two.parse(first)).toEqual(parseFiles(first));
  expect(two.parsedHere).toEqual([]);
  expect(await two.parse(changed)).toEqual(parseFiles(changed));
  expect(two.parsedHere).toEqual([changedName]);
  // The first process learns of the change from the file.
  one.parsedHere.length = 0;
  expect(await one.parse(changed)).toEqual(parseFiles(changed));
  expect(one.parsedHere).toEqual([]);
});

test("a damaged file of results is as good as none", async () => {
  vi.stubEnv("PARSE_CACHE", file);
  for (const bytes of ["", "not results", new Uint8Array([255, 15, 34])]) {
    writeFileSync(file, bytes);
    expect(await startProcess().parse(first)).toEqual(parseFiles(first));
  }
});

test("results of former contents are removed when they are too many, and a record that was cut off costs only itself", async () => {
  vi.stubEnv("PARSE_CACHE", file);
  await startProcess().parse(first);
  const once = readFileSync(file).length;
  for (let edit = 0; edit < 30; edit++)
    await startProcess().parse(filesOf({ ...smallWiki, [changedName]: `No fields, ${edit}.` }));
  expect(readFileSync(file).length).toBeLessThan(once * 3);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 10));
  const next = startProcess();
  await next.parse(first);
  expect(next.parsedHere.length).toBeLessThanOrEqual(2);
});

test("what is appended to a record that was cut off is not read as the rest of it", async () => {
  vi.stubEnv("PARSE_CACHE", file);
  await startProcess().parse(first);
  const bytes = readFileSync(file);
  // As long as the record says, and the end is of another one.
  writeFileSync(file, Buffer.concat([bytes.subarray(0, bytes.length - 9), Buffer.alloc(9, "x")]));
  expect(await startProcess().parse(first)).toEqual(parseFiles(first));
  for (let at = 20; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(file, damaged);
    expect(await startProcess().parse(first)).toEqual(parseFiles(first));
  }
});
