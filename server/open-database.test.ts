import { expect, test, vi } from "vitest";
import { Health } from "./health";
import { openDatabase } from "./open-database";

test("a database that does not open is printed once, named, and tried again until it does", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const health = new Health();
  health.setReady();
  let attempts = 0;
  const opening = openDatabase(
    health,
    async () => {
      if (++attempts < 3) throw new Error("The database is away.");
    },
    1,
  );
  // Nothing else keeps this process from waiting.
  const wait = setInterval(() => {}, 1);
  await opening;
  clearInterval(wait);
  expect(health.lacksDatabase).toBe(false);
  expect(attempts).toBe(3);
  expect(printed.mock.calls).toEqual([["The database is away."]]);
  expect(log.mock.calls).toEqual([["The database works again."]]);
  vi.restoreAllMocks();
});

test("readers are answered without a database, and /readyz says so", () => {
  const health = new Health();
  health.setReady();
  health.lacksDatabase = true;
  expect(health.phase).toBe("ready");
  expect(health.sentence).toMatch(/database/);
});
