import { expect, test } from "vitest";
import { BusyError } from "../workers/busy-error";
import { limitConcurrency } from "./limit-concurrency";

test("a few run at once, some wait in order, and further calls are rejected as busy", async () => {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const work = () =>
    limitConcurrency(async () => {
      running++;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running--;
    });
  const all = Array.from({ length: 116 }, work);
  const results = Promise.allSettled(all);
  for (let turns = 0; turns < 1200; turns++) {
    ends.shift()?.();
    await Promise.resolve();
  }
  const settled = await results;
  expect(most).toBe(2);
  const rejected = settled.filter((one) => one.status === "rejected");
  expect(rejected).toHaveLength(14);
  expect(rejected[0]?.reason).toBeInstanceOf(BusyError);
});

test("failed work frees its slot", async () => {
  await expect(limitConcurrency(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(limitConcurrency(async () => "yes")).resolves.toBe("yes");
});
