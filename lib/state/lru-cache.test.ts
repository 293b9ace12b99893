import { expect, test } from "vitest";
import { LruCache } from "./lru-cache";

test("the least recently used value is removed first, and the total size stays within the maximum", () => {
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

test("a value larger than the maximum is not cached, and removes no other value", () => {
  const cache = new LruCache<string>(10);
  cache.set("a", "one", 4);
  cache.set("b", "large", 11);
  expect([cache.get("a"), cache.get("b"), cache.size]).toEqual(["one", undefined, 4]);
});
