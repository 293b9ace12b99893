import { beforeEach, expect, test, vi } from "vitest";
import type { PageStore } from "@/lib/page-store/page-store";
import { Renewal } from "./renewal";
import type { WrittenPages } from "./written-pages";

/** How many pages each process renders before it ends. */
const lives = vi.hoisted(() => [] as number[]);

vi.mock("./render-process", () => ({
  UnwrittenError: class extends Error {},
  RenderProcess: {
    start: async () => {
      let left = lives.shift() ?? Number.POSITIVE_INFINITY;
      return {
        hasEnded: false,
        update() {},
        end() {},
        async render(address: string) {
          if (left-- > 0) return { page: address, reads: [] };
          this.hasEnded = true;
          throw new Error("A process that renders pages ended.");
        },
      };
    },
  },
}));

const fresh = new Set<string>();
const store = {
  isFresh: (address: string) => fresh.has(address),
  isStale: () => false,
  putWritten: (address: string) => fresh.add(address),
} as unknown as PageStore;
const written = { isWriting: true, add() {} } as unknown as WrittenPages;
const others = Array.from({ length: 300 }, (_, number) => `/${number}`);
const start = () =>
  new Renewal(store, written).change({
    changed: new Set(),
    shown: { files: [], problems: [] },
    urgent: [],
    others,
    gone: [],
  });

beforeEach(() => {
  fresh.clear();
  lives.length = 0;
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
