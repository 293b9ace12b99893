import { expect, test } from "vitest";
import { finish, finishInSlices } from "./slices";

function* countTo(most: number, work: () => void = () => {}) {
  let count = 0;
  for (; count < most; count++) {
    work();
    yield;
  }
  return count;
}

const busy = () => {
  const end = performance.now() + 1;
  while (performance.now() < end);
};

test("steps are done at once or in slices, with the same result", async () => {
  expect(finish(countTo(1000))).toBe(1000);
  expect(await finishInSlices(countTo(1000))).toBe(1000);
});

test("between two slices, other work of the process gets its turn", async () => {
  let turns = 0;
  let isDone = false;
  const takeTurn = () => {
    turns++;
    if (!isDone) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  await finishInSlices(countTo(60, busy));
  isDone = true;
  expect(turns).toBeGreaterThanOrEqual(8);
});

test("work that fits into one slice is done before anything else happens", async () => {
  let isOver = false;
  setImmediate(() => {
    isOver = true;
  });
  await finishInSlices(countTo(10));
  expect(isOver).toBe(false);
});

test("an error ends the work and is passed on", async () => {
  const fail = () => {
    throw new Error("broken");
  };
  await expect(finishInSlices(countTo(1, fail))).rejects.toThrow("broken");
});
