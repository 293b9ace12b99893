import fc from "fast-check";
import { expect, test } from "vitest";
import { onBothDialects } from "../database/database-fixture";
import { countUse } from "./count-use";
import { delayAfterFailures, delayOf, forgetFailures, noteFailure, REMEMBERED } from "./failures";
import { isFlood, MOST_A_MINUTE } from "./flood";
import type { Delay, Limit } from "./limit";
import { network } from "./network";
import { LONGEST_KEPT, removeOld } from "./remove-old";
import { secondsToWait } from "./wait";

test.each([
  ["10.1.2.3", "10.1.2.3"],
  ["::ffff:10.1.2.3", "10.1.2.3"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
])("%s is of the network %s", (address, expected) => {
  expect(network(address)).toBe(expected);
});

test("after the wait that is named, one more use is within the limit, and a second before it was not", () => {
  const limit = fc.record({
    most: fc.integer({ min: 1, max: 50 }),
    seconds: fc.constantFrom(10, 60, 3600),
  });
  const counts = fc.record({ current: fc.nat(60), previous: fc.nat(60) });
  fc.assert(
    fc.property(
      limit,
      counts,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (rule, found, part) => {
        const elapsed = part * rule.seconds;
        const wait = secondsToWait(rule, found, elapsed);
        /** What is found so many seconds later, if nothing is done meanwhile. */
        const later = (seconds: number) => {
          const time = elapsed + seconds;
          if (time < rule.seconds) return secondsToWait(rule, found, time);
          const next = { current: 0, previous: found.current };
          if (time < 2 * rule.seconds) return secondsToWait(rule, next, time - rule.seconds);
          return secondsToWait(rule, { current: 0, previous: 0 }, 0);
        };
        expect(later(wait)).toBe(0);
        if (wait > 1) expect(later(wait - 1.001)).toBeGreaterThan(0);
      },
    ),
  );
});

test("a delay doubles with each failure beyond the free ones, up to the longest", () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 99].map((failures) =>
    delayOf(failures, { free: 3, longest: 10 }),
  );
  expect(delays).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 10]);
});

test("a flood is counted for each network and each minute", () => {
  const now = Date.now() + 10 ** 9;
  for (let count = 0; count < MOST_A_MINUTE; count++)
    expect(isFlood("a", "people", now)).toBe(false);
  expect(isFlood("a", "people", now)).toBe(true);
  expect(isFlood("a", "scripts", now)).toBe(false);
  expect(isFlood("b", "people", now)).toBe(false);
  expect(isFlood("a", "people", now + 60_000)).toBe(false);
});

const MINUTE = 60_000;
const start = Date.parse("2026-03-01T12:00:00.000Z");
const byNetwork: Limit = { by: "network", most: 3, seconds: 60 };
const byMail: Limit = { by: "mail", most: 2, seconds: 3600 };

onBothDialects((get) => {
  const use = (scope: string, limits: Limit[], counted: object, now = start) =>
    countUse(get().database, scope, { limits }, counted, now);

  test("as many uses as the limit says, then a wait until one more fits", async () => {
    const reader = { network: "10.0.0.1" };
    for (let count = 0; count < 3; count++) expect(await use("a", [byNetwork], reader)).toBe(0);
    expect(await use("a", [byNetwork], reader)).toBe(80);
    expect(await use("a", [byNetwork], reader, start + 79_000)).toBeGreaterThan(0);
    expect(await use("a", [byNetwork], reader, start + 80_000)).toBe(0);
    expect(await use("a", [byNetwork], { network: "10.0.0.2" })).toBe(0);
    expect(await use("b", [byNetwork], reader)).toBe(0);
  });

  test("a use that one limit refuses counts for none", async () => {
    const reader = { network: "10.0.0.3", mail: "a@example.org" };
    const limits = [byNetwork, byMail];
    expect(await use("c", limits, reader)).toBe(0);
    expect(await use("c", limits, reader)).toBe(0);
    for (let count = 0; count < 5; count++)
      expect(await use("c", limits, reader)).toBeGreaterThan(60);
    expect(await use("c", limits, { ...reader, mail: "b@example.org" })).toBe(0);
    expect(await use("c", limits, { ...reader, mail: "b@example.org" })).toBeGreaterThan(0);
  });

  test("what is not known is not counted", async () => {
    for (let count = 0; count < 9; count++) expect(await use("d", [byMail], {})).toBe(0);
  });

  test("of many at once, no more than the limit get through", async () => {
    const reader = { network: "10.0.0.4" };
    const waits = await Promise.all(
      Array.from({ length: 12 }, () => use("e", [byNetwork], reader)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  test("the table names neither mail addresses nor networks", async () => {
    const rows = await get().database.selectFrom("limitCounter").select("key").execute();
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ key }) => /10\.0\.0|example/.test(key))).toEqual([]);
  });

  const delays: Delay[] = [
    { by: ["mail", "network"], free: 1, longest: 3600 },
    { by: ["network"], free: 3, longest: 3600 },
  ];

  test("failures delay what comes next, a success forgets those of the address, and not those of the network", async () => {
    const { database } = get();
    const wait = (counted: object, now = start) =>
      delayAfterFailures(database, "f", delays, counted, now);
    const [a, b] = ["a", "b"].map((mail) => ({ mail, network: "n" }));
    const other = { mail: "a", network: "other" };
    if (!a || !b) throw new Error();
    for (let count = 0; count < 5; count++) await noteFailure(database, "f", delays, a, start);
    expect(await wait(a)).toBe(8);
    expect(await wait(b)).toBe(2);
    expect(await wait(other)).toBe(0);
    expect(await wait(a, start + 8000)).toBe(0);
    expect(await countUse(database, "f", { limits: [], delays }, a, start)).toBe(8);
    await forgetFailures(database, "f", delays, a);
    expect(await wait(a)).toBe(2);
    await noteFailure(database, "f", delays, a, start + REMEMBERED + MINUTE);
    expect(await wait(a, start + REMEMBERED + MINUTE)).toBe(0);
  });

  test("what is old is removed, and nothing else", async () => {
    const { database } = get();
    const now = Date.now();
    await use("g", [byNetwork], { network: "old" }, now - LONGEST_KEPT - MINUTE);
    await use("g", [byNetwork], { network: "new" }, now);
    await noteFailure(database, "g", delays, { network: "old" }, now - REMEMBERED - MINUTE);
    await noteFailure(database, "g", delays, { network: "new" }, now);
    const count = async () => {
      const counters = await database
        .selectFrom("limitCounter")
        .selectAll()
        .where("key", "like", "g %")
        .execute();
      const failures = await database
        .selectFrom("failureDelay")
        .selectAll()
        .where("key", "like", "g %")
        .execute();
      return [counters.length, failures.length];
    };
    expect(await count()).toEqual([2, 2]);
    await removeOld(database);
    expect(await count()).toEqual([1, 1]);
  });
});
