import { expect, test } from "vitest";
import { keepUnlessFailed } from "./keep-unless-failed";

test("a failed load rejects for every caller that waits for it, and is not stored", async () => {
  const store: { wiki?: Promise<string> } = {};
  let attempts = 0;
  const load = async () => {
    attempts++;
    if (attempts === 1) throw new Error("no content");
    return "wiki";
  };
  const get = () => keepUnlessFailed(store, "wiki", load);
  const first = [get(), get()];
  await expect(first[0]).rejects.toThrow("no content");
  await expect(first[1]).rejects.toThrow("no content");
  expect(await get()).toBe("wiki");
  expect(await get()).toBe("wiki");
  expect(attempts).toBe(2);
});

test("a late failure does not remove a newer load", async () => {
  const store: { wiki?: Promise<string> | undefined } = {};
  let fail = (_: Error) => {};
  const slow = keepUnlessFailed(store, "wiki", () => new Promise((_, reject) => (fail = reject)));
  store.wiki = Promise.resolve("newer");
  fail(new Error("late"));
  await expect(slow).rejects.toThrow("late");
  expect(await keepUnlessFailed(store, "wiki", async () => "third")).toBe("newer");
});
