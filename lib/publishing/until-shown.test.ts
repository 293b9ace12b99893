import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { announceShown, noteShown, untilShown } from "./until-shown";

const FILE = "content/heroes/jessica-jones.mdx";
const PATIENCE = 200;

beforeEach(() => announceShown(true));
afterEach(() => announceShown(false));

test("whoever publishes slowly waits for their page all the same", async () => {
  const events: string[] = [];
  const done = untilShown(
    FILE,
    async () => {
      await sleep(2 * PATIENCE);
      events.push("published");
      setTimeout(() => {
        events.push("shown");
        noteShown([FILE]);
      }, PATIENCE / 4);
      return "it";
    },
    () => true,
    PATIENCE,
  );
  expect(await done).toBe("it");
  expect(events).toEqual(["published", "shown"]);
});

test("a page that was shown before publishing has ended is not waited for", async () => {
  const started = performance.now();
  await untilShown(FILE, async () => noteShown([FILE]), undefined, 60_000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("what is not published is not waited for, and patience has an end", async () => {
  await untilShown(
    FILE,
    async () => "problems",
    (result) => result !== "problems",
    60_000,
  );
  await untilShown(FILE, async () => "published", undefined, 10);
});
