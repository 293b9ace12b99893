import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue";

const limits = { atOnce: 1, waitingEach: 3, waiting: 5, patience: 10_000 };

/** The readers that were let in, in order; each leaves at once. */
async function letAllIn(queue: FairQueue, readers: readonly string[]): Promise<string[]> {
  const order: string[] = [];
  const leave = await queue.enter("first");
  const all = readers.map(async (reader) => {
    const out = await queue.enter(reader);
    order.push(reader);
    out();
  });
  leave();
  await Promise.all(all);
  return order;
}

test("readers take turns, however much each of them requests", async () => {
  expect(await letAllIn(new FairQueue(limits), ["a", "a", "a", "b", "c"])).toEqual([
    "a",
    "b",
    "c",
    "a",
    "a",
  ]);
});

test("a few requests of one reader may wait, and a few more in total; all others are rejected as busy", async () => {
  const queue = new FairQueue(limits);
  const leave = await queue.enter("a");
  const waiting = ["a", "a", "a"].map((reader) => queue.enter(reader));
  await expect(queue.enter("a")).rejects.toThrow("Too many");
  waiting.push(queue.enter("b"), queue.enter("c"));
  await expect(queue.enter("d")).rejects.toThrow("Too many");
  leave();
  await Promise.all(waiting.map(async (one) => (await one)()));
  // Nobody is in anymore.
  (await queue.enter("e"))();
});

test("a request that waits too long, or whose reader disconnects, is rejected and takes nobody's place", async () => {
  const queue = new FairQueue({ ...limits, patience: 20 });
  const leave = await queue.enter("a");
  await expect(queue.enter("b")).rejects.toThrow("too long");
  const gone = new AbortController();
  const going = queue.enter("c", gone.signal);
  gone.abort();
  await expect(going).rejects.toThrow("too long");
  const next = queue.enter("d");
  leave();
  leave();
  const leaveAgain = await next;
  await expect(queue.enter("e")).rejects.toThrow("too long");
  leaveAgain();
  await queue.enter("f");
});
