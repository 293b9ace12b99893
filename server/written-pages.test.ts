import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { packPage } from "../lib/page-store/stored-page";
import { WrittenPages } from "./written-pages";

let build: string;
let out: string;
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), "written-"));
  out = path.join(build, "out");
  vi.stubEnv("EXPORT_DIR", out);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(build, { recursive: true });
});

const head = { build: "one", settings: "two" };
const open = (state = "first") => WrittenPages.open({ build, head, state });
const rendered = async (text: string) => ({
  page: await packPage({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from(text.repeat(500)),
  }),
  reads: ["x"],
});
const isFresh = () => true;
/** What a later server finds. */
const findLater = async (address: string, state = "first") =>
  (await open(state).read(address))?.body.toString().slice(0, 3);

test("a page that is rendered again while it is being written is written afterwards, as a whole", async () => {
  const errors = vi.spyOn(console, "error").mockReturnValue();
  const written = open();
  const writes = [];
  for (const text of ["one", "two", "six"])
    writes.push(written.write("/a", await rendered(text), isFresh));
  await Promise.all(writes);
  written.close();
  expect(errors).not.toHaveBeenCalled();
  expect(await findLater("/a")).toBe("six");
});

test("a page that becomes stale while it is written does not count, also if the next one is fresh", async () => {
  const written = open();
  const write = written.write("/a", await rendered("old"), isFresh);
  written.change("second", ["/a"], []);
  await write;
  written.close();
  expect(await findLater("/a", "second")).toBeUndefined();
});

test("what a killed server left is removed: drafts, and pages that the wiki no longer has", async () => {
  const former = open();
  for (const address of ["/a", "/b", "/c"])
    await former.write(address, await rendered("one"), isFresh);
  // It was killed before it could remove the file.
  rmSync(path.join(build, "pages.jsonl.lock"));
  const draft = path.join(out, "deep/d.html.1.tmp");
  mkdirSync(path.dirname(draft));
  writeFileSync(draft, "");
  utimesSync(draft, 0, 0);
  const now = open("second");
  await now.write("/b", await rendered("two"), isFresh);
  await now.removeLeftovers(build, new Set(["/b", "/c"]));
  expect(existsSync(draft)).toBe(false);
  expect(readdirSync(out).filter((name) => name.endsWith(".html"))).toEqual(["b.html", "c.html"]);
});

test("a disk that is full at the start, or later, costs a line in the log and no page", async () => {
  const errors = vi.spyOn(console, "error").mockReturnValue();
  // A folder in its place cannot be written either.
  mkdirSync(path.join(build, "pages.jsonl.tmp"));
  const unwritten = open();
  expect(unwritten.isWriting).toBe(false);
  await unwritten.write("/a", await rendered("one"), isFresh);
  expect(errors).toHaveBeenCalledTimes(1);
  unwritten.close();
  rmSync(path.join(build, "pages.jsonl.tmp"), { recursive: true });
  const later = open();
  writeFileSync(out, "");
  await later.write("/a", await rendered("one"), isFresh);
  await later.write("/b", await rendered("one"), isFresh);
  expect(errors).toHaveBeenCalledTimes(2);
  expect(later.isWriting).toBe(false);
  later.close();
});

test("writing goes on when that is possible again, with all that has changed meanwhile, and the log has one line", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const errors = vi.spyOn(console, "error").mockReturnValue();
  const written = open();
  const resumed = vi.fn();
  written.onResume = resumed;
  for (const address of ["/a", "/b"]) await written.write(address, await rendered("one"), isFresh);
  // No file can be written in place of a folder.
  const blocked = path.join(build, "pages.jsonl");
  rmSync(blocked);
  mkdirSync(blocked);
  written.change("second", ["/a"], []);
  expect(written.isWriting).toBe(false);
  await written.write("/c", await rendered("two"), isFresh);
  expect(["/a", "/b", "/c"].map((address) => written.has(address))).toEqual([false, true, false]);
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  expect(resumed).not.toHaveBeenCalled();
  rmSync(blocked, { recursive: true });
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(resumed).toHaveBeenCalledTimes(1));
  expect(written.isWriting).toBe(true);
  await written.write("/c", await rendered("two"), isFresh);
  written.close();
  expect(errors).toHaveBeenCalledTimes(1);
  expect(readdirSync(out).filter((name) => name.includes("tmp"))).toEqual([]);
  expect(await findLater("/a", "second")).toBeUndefined();
  rmSync(path.join(build, "pages.jsonl.lock"));
  expect(await findLater("/b", "second")).toBe("one");
  rmSync(path.join(build, "pages.jsonl.lock"));
  expect(await findLater("/c", "second")).toBe("two");
});

test("a server that could not write when it started writes when it can", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(console, "error").mockReturnValue();
  mkdirSync(path.join(build, "pages.jsonl.tmp"));
  const written = open();
  const resumed = vi.fn();
  written.onResume = resumed;
  rmSync(path.join(build, "pages.jsonl.tmp"), { recursive: true });
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(resumed).toHaveBeenCalledTimes(1));
  await written.write("/a", await rendered("one"), isFresh);
  written.close();
  expect(await findLater("/a")).toBe("one");
});

test("beside a server that writes, another one changes nothing, also when the content changes", async () => {
  const first = open();
  await first.write("/a", await rendered("one"), isFresh);
  // A lock of this process counts as left behind.
  writeFileSync(path.join(build, "pages.jsonl.lock"), String(process.ppid));
  const second = open();
  expect(second.isWriting).toBe(false);
  await second.write("/b", await rendered("two"), isFresh);
  second.change("second", [], ["/a"]);
  second.close();
  await first.write("/c", await rendered("six"), isFresh);
  first.close();
  expect(await findLater("/a")).toBe("one");
});
