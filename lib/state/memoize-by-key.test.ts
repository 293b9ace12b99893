import { expect, test } from "vitest";
import { memoizeByKey } from "./memoize-by-key";

test("a value is built once for each key, also if it is undefined", () => {
  let count = 0;
  const get = memoizeByKey((key: { value?: number }) => {
    count++;
    return key.value;
  });
  const [one, none] = [{ value: 1 }, {}];
  expect([get(one), get(none), get(one), get(none)]).toEqual([1, undefined, 1, undefined]);
  expect(count).toBe(2);
});

test("a promise that fails is not kept", async () => {
  let count = 0;
  const get = memoizeByKey(async (_: object) => {
    count++;
    if (count === 1) throw new Error("no Git");
    return count;
  });
  const key = {};
  const both = [get(key), get(key)];
  for (const one of both) await expect(one).rejects.toThrow("no Git");
  expect([await get(key), await get(key)]).toEqual([2, 2]);
});
