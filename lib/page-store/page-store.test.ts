import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { PageStore } from "./page-store";
import { packPage, type Rendered, sizeOf } from "./stored-page";

const pageOf = (text: string): Rendered => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(text),
});

/** A store whose pages have a number: how many were rendered before. With `waits`, no render ends before `release`. */
function storeOf({ maximum = 1e6, waits = false } = {}) {
  const rendered: string[] = [];
  let release = () => {};
  const gate = waits && new Promise<void>((resolve) => (release = resolve));
  const render = async (address: string) => {
    const text = `${address} ${rendered.push(address)}`;
    await gate;
    return pageOf(text);
  };
  return { store: new PageStore({ render, maximum }), rendered, release };
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
    return pageOf("fixed");
  };
  const store = new PageStore({ render, maximum: 1e6 });
  const results = await Promise.allSettled([store.get("/a"), store.get("/a")]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(store.find("/a")).toBeUndefined();
  fails = false;
  expect(textOf(await store.get("/a"))).toBe("fixed");
});

test("a page that an earlier process stored is read and not rendered", async () => {
  const rendered: string[] = [];
  const stored = await packPage(pageOf("stored"));
  const store = new PageStore({
    render: async (address) => pageOf(`${address} ${rendered.push(address)}`),
    read: async (address) => (address === "/a" ? stored : undefined),
    maximum: 1e6,
  });
  expect(await store.get("/a")).toBe(stored);
  expect(textOf(await store.get("/b"))).toBe("/b 1");
  expect(rendered).toEqual(["/b"]);
});

test("after a clear every page is rendered again", async () => {
  const { store } = storeOf();
  await store.get("/a");
  store.clear();
  expect(store.find("/a")).toBeUndefined();
  expect(textOf(await store.get("/a"))).toBe("/a 2");
});

test("a page whose render began before a clear goes to its readers only, and later ones get a new one", async () => {
  const { store, release } = storeOf({ waits: true });
  const before = store.get("/a");
  store.clear();
  const after = store.get("/a");
  release();
  expect(textOf(await before)).toBe("/a 1");
  expect(textOf(await after)).toBe("/a 2");
  expect(textOf(store.find("/a"))).toBe("/a 2");
});

test("a render that began before a clear and ends after the next one does not replace it", async () => {
  const endings: ((page: Rendered) => void)[] = [];
  const render = () => new Promise<Rendered>((resolve) => endings.push(resolve));
  const store = new PageStore({ render, maximum: 1e6 });
  const before = store.get("/a");
  store.clear();
  const after = store.get("/a");
  await setImmediate();
  endings[1]?.(pageOf("new"));
  await after;
  endings[0]?.(pageOf("old"));
  expect(textOf(await before)).toBe("old");
  expect(textOf(store.find("/a"))).toBe("new");
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
