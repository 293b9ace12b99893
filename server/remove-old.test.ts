import { afterEach, expect, test, vi } from "vitest";
import { newTestLocation } from "../lib/database/database-fixture";
import { openDatabase } from "../lib/database/open-database";
import { exampleRow } from "../lib/database/tables-fixture";
import { removeOldOften } from "./remove-old";

afterEach(() => vi.restoreAllMocks());

test("old counters go again and again, and a failure is printed once and tried again", async () => {
  const location = await newTestLocation("sqlite");
  const { database, close } = await openDatabase(location);
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  let failures = 3;
  const stop = removeOldOften(async () => {
    if (failures-- > 0) throw new Error("No database.");
    return database;
  }, 10);
  const old = { windowStart: "2020-01-01T00:00:00.000Z", count: 1 };
  for (const key of ["a", "b"]) {
    await database
      .insertInto("limitCounter")
      .values({ key, ...old })
      .execute();
    const count = async () =>
      (await database.selectFrom("limitCounter").select("key").execute()).length;
    await expect.poll(count, { timeout: 5000 }).toBe(0);
  }
  const freed = { ...exampleRow("formerHandle"), userId: null };
  await database.insertInto("formerHandle").values(freed).execute();
  await expect
    .poll(() => database.selectFrom("formerHandle").selectAll().execute(), { timeout: 5000 })
    .toEqual([]);
  const block = exampleRow("keptBlock");
  await database
    .insertInto("keptBlock")
    .values([block, { ...block, id: "endless", addressHash: "endless", endsAt: null }])
    .execute();
  await expect
    .poll(() => database.selectFrom("keptBlock").select("id").execute(), { timeout: 5000 })
    .toEqual([{ id: "endless" }]);
  expect(print.mock.calls).toEqual([["Old counters of limits were not removed: No database."]]);
  stop();
  await close();
  await location.remove();
});
