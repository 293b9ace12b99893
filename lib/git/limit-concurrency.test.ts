import { expect, test } from "vitest";
import { BusyError } from "../workers/busy-error";
import { limitConcurrency } from "./limit-concurrency";

test("few work at once, some wait in order, and who comes beyond them is told so", async () => {
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
  const told = await results;
  expect(most).toBe(2);
  const refused = told.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(14);
  expect(refused[0]?.reason).toBeInstanceOf(BusyError);
});

test("work that fails gives its place on", async () => {
  await expect(limitConcurrency(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(limitConcurrency(async () => "yes")).resolves.toBe("yes");
});
