import { expect, test } from "vitest";
import { LruCache } from "./lru-cache";

test("what was used longest ago goes first, and all that is kept stays below its maximum", () => {
  const cache = new LruCache<string>(10);
  cache.set("a", "one", 4);
  cache.set("b", "two", 4);
  expect(cache.get("a")).toBe("one");
  cache.set("c", "three", 4);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["one", undefined, "three"]);
  cache.set("a", "more", 6);
  expect(cache.size).toBe(10);
  cache.set("d", "all", 10);
  expect([cache.get("a"), cache.get("c"), cache.get("d"), cache.size]).toEqual([
    undefined,
    undefined,
    "all",
    10,
  ]);
});

test("a value that is too large by itself is not kept, and takes the place of none", () => {
  const cache = new LruCache<string>(10);
  cache.set("a", "one", 4);
  cache.set("b", "large", 11);
  expect([cache.get("a"), cache.get("b"), cache.size]).toEqual(["one", undefined, 4]);
});
