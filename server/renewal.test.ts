import { beforeEach, expect, test, vi } from "vitest";
import type { PageStore } from "@/lib/page-store/page-store";
import { Renewal } from "./renewal";
import type { WrittenPages } from "./written-pages";

/** How many pages each process renders before it ends. */
const lives = vi.hoisted(() => [] as number[]);
/** The versions of the content that processes have read, one after the other. */
const versions = vi.hoisted(() => [] as string[]);

vi.mock("./render-process", () => {
  class OtherContentError extends Error {}
  return {
    OtherContentError,
    UnwrittenError: class extends Error {},
    RenderProcess: {
      start: async () => {
        let left = lives.shift() ?? Number.POSITIVE_INFINITY;
        let read = versions.shift() ?? "one";
        let wanted = "";
        return {
          hasEnded: false,
          update({ files, version }: { files: unknown[]; version: string }) {
            wanted = version;
            if (files.length > 0) read = version;
          },
          end() {},
          async render(address: string) {
            if (read !== wanted) throw new OtherContentError();
            if (left-- > 0) return { page: address, reads: [] };
            this.hasEnded = true;
            throw new Error("A process that renders pages ended.");
          },
        };
      },
    },
  };
});

const fresh = new Set<string>();
/** Pages that are rejected once, as if their content had changed since they were ordered. */
const outdated = new Set<string>();
const store = {
  isFresh: (address: string) => fresh.has(address),
  isStale: () => false,
  putWritten(address: string) {
    // Meanwhile it was rendered here.
    fresh.add(address);
    return !outdated.delete(address);
  },
  expire: ([address]: [string]) => fresh.delete(address),
} as unknown as PageStore;
const added: string[] = [];
const written = {
  isWriting: true,
  add: (address: string) => added.push(address),
} as unknown as WrittenPages;
const others = Array.from({ length: 300 }, (_, number) => `/${number}`);
const change = (renewal: Renewal, version = "one", files: [string, undefined][] = []) => {
  renewal.change({
    changed: new Set(),
    shown: { files, problems: [], version },
    urgent: [],
    others,
    gone: [],
  });
  return renewal;
};
const start = () => change(new Renewal(store, written, "one"));

beforeEach(() => {
  fresh.clear();
  outdated.clear();
  added.length = 0;
  lives.length = 0;
  versions.length = 0;
});

test("if a process that renders is killed, others render what it left, and the log says so once", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  lives.push(10, 10);
  start();
  await expect.poll(() => fresh.size).toBe(others.length);
  expect(log.mock.calls.length).toBeLessThanOrEqual(2);
});

test("no process is started again and again that ends before it has rendered a page", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  lives.push(...Array.from({ length: 100 }, () => 0));
  start();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(lives.length).toBeGreaterThan(90);
});

test("a process that has read half a file renders nothing of it, and another one does", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  log.mockClear();
  versions.push("half", "half");
  start();
  await expect.poll(() => fresh.size, { timeout: 10_000 }).toBe(others.length);
  expect(log).not.toHaveBeenCalled();
});

test("a process that has read a file before the server did renders after its change", async () => {
  versions.push("two", "none");
  const renewal = start();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(fresh.size).toBe(0);
  change(renewal, "two", [["content/a.mdx", undefined]]);
  await expect.poll(() => fresh.size, { timeout: 10_000 }).toBe(others.length);
  expect(versions).toEqual(["none"]);
});

test("processes that always read other content are not started for ever, and the log says so once", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  log.mockClear();
  versions.push(...Array.from({ length: 100 }, () => "other"));
  start();
  await expect.poll(() => log.mock.calls.length, { timeout: 15_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(versions.length).toBe(97);
  expect(fresh.size).toBe(0);
});

test("a page that a process wrote over a newer one is written again", async () => {
  outdated.add("/7");
  start();
  await expect.poll(() => added.length).toBe(others.length);
  expect(added).toContain("/7");
});
