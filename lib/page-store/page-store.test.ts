import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { PageStore } from "./page-store";
import { packPage, type Rendered, type StoredPage, sizeOf } from "./stored-page";

const pageOf = (text: string): Rendered => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(text),
});

const withReads = async (page: Rendered, ...reads: string[]) => ({
  page: await packPage(page),
  reads,
});

/** A store whose pages have a number: how many were rendered before. With `waits`, no render ends before `release`. */
function storeOf({
  maximum = 1e6,
  waits = false,
  read = async (_: string) => undefined as StoredPage | undefined,
} = {}) {
  const rendered: string[] = [];
  let release = () => {};
  const gate = waits && new Promise<void>((resolve) => (release = resolve));
  const render = async (address: string) => {
    const text = `${address} ${rendered.push(address)}`;
    await gate;
    return withReads(pageOf(text), "all", `entry=${address}`);
  };
  return { store: new PageStore({ render, read, maximum }), rendered, release };
}

const textOf = (page: { body: Buffer } | undefined) => page?.body.toString();

test("a page is rendered once, and then found in memory", async () => {
  const { store, rendered } = storeOf();
  expect(store.find("/a")).toBeUndefined();
  const page = await store.get("/a");
  expect(textOf(page)).toBe("/a 1");
  expect(store.find("/a")).toBe(page);
  expect(await store.get("/a")).toBe(page);
  expect(rendered).toEqual(["/a"]);
});

test("parallel requests of one page wait for the same render, other pages for their own", async () => {
  const { store, rendered, release } = storeOf({ waits: true });
  const requests = ["/a", "/b", "/a", "/a"].map((address) => store.get(address));
  release();
  const pages = await Promise.all(requests);
  expect(rendered).toEqual(["/a", "/b"]);
  expect(pages.map(textOf)).toEqual(["/a 1", "/b 2", "/a 1", "/a 1"]);
});

test("a failed render fails for all that wait for it and is not kept", async () => {
  let fails = true;
  const render = async () => {
    if (fails) throw new Error("The content has an error.");
    return withReads(pageOf("fixed"));
  };
  const store = new PageStore({ render, maximum: 1e6 });
  const results = await Promise.allSettled([store.get("/a"), store.get("/a")]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(store.find("/a")).toBeUndefined();
  fails = false;
  expect(textOf(await store.get("/a"))).toBe("fixed");
});

test("a page that an earlier process stored is read and not rendered, until what it depends on changes", async () => {
  const rendered: string[] = [];
  const stored = await packPage(pageOf("stored"));
  const store = new PageStore({
    render: (address) => withReads(pageOf(`${address} ${rendered.push(address)}`)),
    read: async (address) => (address === "/a" ? stored : undefined),
    written: [
      ["/a", ["one"]],
      ["/gone", ["one"]],
    ],
    maximum: 1e6,
  });
  expect(await store.get("/a")).toBe(stored);
  expect(textOf(await store.get("/b"))).toBe("/b 1");
  // Its file is damaged, or was removed.
  expect(textOf(await store.get("/gone"))).toBe("/gone 2");
  expect(store.invalidate(new Set(["one"]))).toEqual(["/a"]);
});

test("what a later process needs is written", async () => {
  const written: unknown[] = [];
  const store = new PageStore({
    render: () => withReads(pageOf("page"), "one"),
    write: (address, { page, reads }) => written.push([address, textOf(page), [...reads]]),
    maximum: 1e6,
  });
  await store.get("/a");
  expect(written).toEqual([["/a", "page", ["one"]]]);
});

test("only pages that depend on a change become stale, once, and readers get them until they are new", async () => {
  const { store, release } = storeOf({ waits: true });
  release();
  await store.get("/a");
  await store.get("/b");
  expect(store.invalidate(new Set(["entry=/a", "unknown"]))).toEqual(["/a"]);
  expect(store.invalidate(new Set(["nothing that any page read"]))).toEqual([]);
  expect([store.isFresh("/a"), store.isFresh("/b"), store.isFresh("/c")]).toEqual([
    false,
    true,
    false,
  ]);
  expect(textOf(await store.get("/a"))).toBe("/a 1");
  await store.renew("/a");
  await store.renew("/b");
  expect([textOf(store.find("/a")), textOf(store.find("/b"))]).toEqual(["/a 3", "/b 2"]);
  expect(store.invalidate(new Set(["all"]))).toEqual(["/a", "/b"]);
});

test("an expired page is rendered again, and readers get it until then", async () => {
  const { store } = storeOf();
  await store.get("/a");
  store.expire(["/a", "/unknown"]);
  expect([store.isStale("/a"), store.isStale("/unknown")]).toEqual([true, false]);
  expect(textOf(await store.get("/a"))).toBe("/a 1");
  await store.renew("/a");
  expect(textOf(store.find("/a"))).toBe("/a 2");
});

test("a page whose content changes while it is rendered is rendered again before anybody gets it", async () => {
  const endings: (() => void)[] = [];
  const rendered: string[] = [];
  const render = async (address: string) => {
    const text = `${address} ${rendered.push(address)}`;
    await new Promise<void>((resolve) => endings.push(resolve));
    return withReads(pageOf(text), "one");
  };
  const store = new PageStore({ render, maximum: 1e6 });
  const reading = store.get("/a");
  store.invalidate(new Set(["other"]));
  store.invalidate(new Set(["one"]));
  endings[0]?.();
  await setImmediate();
  await setImmediate();
  while (endings.length < 2) await setImmediate();
  endings[1]?.();
  expect(textOf(await reading)).toBe("/a 2");
  expect(store.isFresh("/a")).toBe(true);
});

test("if rendering again fails, readers keep the former page", async () => {
  let fails = false;
  const store = new PageStore({
    render: () => {
      if (fails) throw new Error("No.");
      return withReads(pageOf("good"), "one");
    },
    maximum: 1e6,
  });
  await store.get("/a");
  store.invalidate(new Set(["one"]));
  fails = true;
  await expect(store.renew("/a")).rejects.toThrow("No.");
  expect(textOf(await store.get("/a"))).toBe("good");
  expect(store.isFresh("/a")).toBe(false);
});

test("a page that another process has written is read, unless its content has changed since", async () => {
  const { store, rendered } = storeOf({ read: async () => packPage(pageOf("from afar")) });
  expect(store.putWritten("/a", ["one"], new Set(["two"]))).toBe(true);
  expect(store.putWritten("/b", ["one"], new Set(["one"]))).toBe(false);
  expect(textOf(await store.get("/a"))).toBe("from afar");
  expect(textOf(await store.get("/b"))).toBe("/b 1");
  store.forget("/a");
  expect(textOf(await store.get("/a"))).toBe("/a 2");
  expect(rendered).toHaveLength(2);
});

test("a page that is forgotten while it is rendered is sent to its reader and not kept", async () => {
  const { store, release } = storeOf({ waits: true });
  const waiting = store.get("/a");
  await setImmediate();
  store.forget("/a");
  release();
  expect(textOf(await waiting)).toBe("/a 1");
  expect([store.find("/a"), store.isFresh("/a")]).toEqual([undefined, false]);
  expect(textOf(await store.get("/a"))).toBe("/a 2");
  expect(textOf(store.find("/a"))).toBe("/a 2");
});

test("a change that follows makes no page stale that was rendered since it began", async () => {
  const { store } = storeOf();
  for (const address of ["/a", "/b"]) await store.get(address);
  const all = new Set(["all"]);
  expect(store.invalidate(all, new Map([["/a", await store.get("/a")]]))).toEqual(["/b"]);
  expect([store.isFresh("/a"), store.isStale("/b")]).toEqual([true, true]);
  expect(store.invalidate(all)).toEqual(["/a", "/b"]);
});

test("a page that was rendered since a change is stale if another process, which may not know of it, has replaced it", async () => {
  const { store } = storeOf();
  const spared = new Map([["/a", await store.get("/a")]]);
  store.putWritten("/a", ["all"], new Set());
  expect(store.invalidate(new Set(["all"]), spared)).toEqual(["/a"]);
});

test("the least recently used pages go when the memory is full, counted in bytes with their compressed forms", async () => {
  const size = sizeOf(await packPage(pageOf("/a 1")));
  const { store } = storeOf({ maximum: 2 * size });
  await store.get("/a");
  await store.get("/b");
  store.find("/a");
  await store.get("/c");
  expect(["/a", "/b", "/c"].filter((address) => store.find(address))).toEqual(["/a", "/c"]);
});

test("a page larger than the whole memory is answered, but not kept", async () => {
  const { store, rendered } = storeOf({ maximum: 10 });
  await store.get("/a");
  expect(textOf(await store.get("/a"))).toBe("/a 2");
  expect(rendered).toHaveLength(2);
});
