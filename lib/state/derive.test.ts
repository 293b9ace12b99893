import { expect, test } from "vitest";
import { branch, derive, listChanged, mergeMaps, succeed } from "./derive";
import { entryRead, keysRead, mapRead, recordReads, valueRead } from "./reads";
import { RecordedMap, recordedRecord } from "./recorded-map";

type State = { words: ReadonlyMap<string, string[]> };

const stateOf = (words: Record<string, string[]>): State => ({
  words: new RecordedMap("words", Object.entries(words)),
});

/** The next revision, with what differs. */
function next(former: State, words: Record<string, string[]>): State {
  const merged = mergeMaps("words", former.words, new Map(Object.entries(words)));
  const state = { words: new RecordedMap("words", merged.entries) };
  succeed(former, state, merged.changed);
  return state;
}

test("what is read of a map is noted by entry, keys or as a whole, and nothing outside of a recording", () => {
  const { words } = stateOf({ a: ["x"], b: [] });
  words.get("b");
  const { reads } = recordReads(() => [words.get("a"), words.has("c")]);
  expect([...reads]).toEqual([entryRead("words", "a"), entryRead("words", "c")]);
  expect([...recordReads(() => words.size).reads]).toEqual([keysRead("words")]);
  expect([...recordReads(() => [...words]).reads]).toEqual([mapRead("words")]);
  const record = recordedRecord("kinds", { a: 1, b: 2 });
  expect([...recordReads(() => record.b).reads]).toEqual([entryRead("kinds", "b")]);
});

test("a recording follows a computation through promises, and not into the one around it", async () => {
  const { words } = stateOf({ a: [], b: [] });
  const outer = recordReads(async () => {
    await Promise.resolve();
    words.get("a");
    recordReads(() => words.get("b"));
  });
  await outer.value;
  expect([...outer.reads]).toEqual([entryRead("words", "a")]);
});

test("a derived value is kept until something that it read changes", () => {
  let built = 0;
  const lengthOf = derive("length of a", ({ words }: State) => {
    built += 1;
    return words.get("a")?.length;
  });
  const first = stateOf({ a: ["x"], b: [] });
  expect([lengthOf(first), lengthOf(first), built]).toEqual([1, 1, 1]);
  const second = next(first, { a: ["x"], b: ["y"] });
  expect([lengthOf(second), built]).toEqual([1, 1]);
  const third = next(second, { a: ["x", "z"], b: ["y"] });
  expect([lengthOf(third), built]).toEqual([2, 2]);
  expect(lengthOf(second)).toBe(1);
});

test("a request that began before a change derives a value once, however often it reads it, and notes what it was derived from", () => {
  let built = 0;
  const all = derive("all words", ({ words }: State) => {
    built += 1;
    return [...words.values()].flat();
  });
  const count = derive("count of words", (state: State) => all(state).length);
  const first = stateOf({ a: ["x"], b: ["y"] });
  count(first);
  const second = next(first, { a: ["x"], b: ["y", "z"] });
  built = 0;
  for (let round = 0; round < 3; round++) {
    const { value, reads } = recordReads(() => [1, 2, 3].map(() => [count(first), all(first)]));
    expect(value.at(-1)).toEqual([2, ["x", "y"]]);
    expect([...reads]).toEqual([mapRead("words")]);
  }
  expect(built).toBe(1);
  expect([count(second), built]).toEqual([3, 2]);
});

test("what is derived from something derived changes only with the data", async () => {
  const all = derive("all", ({ words }: State) => [...words.values()].flat().sort());
  const count = derive("count", (state: State) => ({ count: all(state).length }));
  const first = stateOf({ a: ["x"], b: ["y"] });
  const { value, reads } = recordReads(() => count(first));
  expect([...reads]).toEqual([valueRead("count")]);
  const second = next(first, { a: ["y"], b: ["x"] });
  expect((await listChanged(second)).has(valueRead("all"))).toBe(false);
  expect(count(second)).toBe(value);
  const third = next(second, { a: ["q"], b: ["x"] });
  expect((await listChanged(third)).has(valueRead("all"))).toBe(true);
  expect((await listChanged(third)).has(valueRead("count"))).toBe(false);
  const fourth = next(third, { a: [], b: ["x"] });
  expect((await listChanged(fourth)).has(valueRead("count"))).toBe(true);
  expect(count(fourth)).toEqual({ count: 1 });
});

test("of a derived map, each entry changes on its own", async () => {
  const lengths = derive(
    "lengths",
    ({ words }: State) => new Map([...words].map(([key, list]) => [key, { length: list.length }])),
  );
  const first = stateOf({ a: ["x"], b: [] });
  const { value, reads } = recordReads(() => lengths(first).get("a"));
  expect([...reads]).toEqual([entryRead("lengths", "a")]);
  const second = next(first, { a: ["y"], b: ["y"] });
  expect([...(await listChanged(second))].filter((read) => read.startsWith("lengths"))).toEqual([
    entryRead("lengths", "b"),
    mapRead("lengths"),
  ]);
  expect(lengths(second).get("a")).toBe(value);
});

test("a derived value that throws is computed again", () => {
  let fails = true;
  const fragile = derive("fragile", () => {
    if (fails) throw new Error("No.");
    return 1;
  });
  const state = stateOf({});
  expect(() => fragile(state)).toThrow("No.");
  fails = false;
  expect(fragile(state)).toBe(1);
});

test("only the last revision has a next one", () => {
  const first = stateOf({});
  next(first, { a: [] });
  expect(() => next(first, { b: [] })).toThrow("last revision");
});

test("a draft shares what does not read its change, and leaves the state that it comes from as it is", async () => {
  let built = 0;
  const lengthOf = derive("length of c", ({ words }: State) => {
    built += 1;
    return words.get("c")?.length;
  });
  const count = derive("count of all", ({ words }: State) => [...words.values()].flat().length);
  const first = stateOf({ c: ["x"], d: [] });
  expect([lengthOf(first), count(first), built]).toEqual([1, 1, 1]);
  const draftOf = (words: Record<string, string[]>) => {
    const merged = mergeMaps("words", first.words, new Map(Object.entries(words)));
    const draft = { words: new RecordedMap("words", merged.entries) };
    branch(first, draft, merged.changed);
    return draft;
  };
  const [one, other] = [draftOf({ c: ["x"], d: ["y"] }), draftOf({ c: [], d: [] })];
  expect([lengthOf(one), count(one), built]).toEqual([1, 2, 1]);
  expect([lengthOf(other), count(other), built]).toEqual([0, 0, 2]);
  expect([lengthOf(first), count(first), built]).toEqual([1, 1, 2]);
  const second = next(first, { c: ["x", "y"], d: [] });
  expect([lengthOf(second), count(second)]).toEqual([2, 2]);
  expect(count(one)).toBe(2);
});
