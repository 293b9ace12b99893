import { expect, test } from "vitest";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { listPage, pagesByHref } from "./list-page";
import { splitByLetter, splitByNumber } from "./list-parts";

const open = (...items: string[]): HiddenGroup<string> => ({ key: "", spoilers: [], items });
const spoiler = { name: "daredevil/2", season: 2 } as HiddenGroup<string>["spoilers"][number];
const hidden = (...items: string[]): HiddenGroup<string> => ({
  key: "daredevil/2",
  spoilers: [spoiler],
  items,
});
const nameOf = (name: string) => name;
const itemsOf = (groups: readonly { items: readonly string[] }[]) =>
  groups.flatMap(({ items }) => items);
const partsOf = (groups: HiddenGroup<string>[], limit: number) =>
  splitByLetter(groups, nameOf, limit).map(
    ({ path, label, groups }) => `${path} (${label}): ${itemsOf(groups).join(", ")}`,
  );

test("a list that fits on one page has no parts", () => {
  expect(splitByLetter([open("A", "B"), hidden("C")], nameOf, 3)).toEqual([]);
  expect(splitByNumber([open("A", "B", "C")], 3)).toEqual([]);
});

test("a longer one has a page for each letter: accents, articles and case do not count, digits and other scripts have their own", () => {
  const names = ["Élodie", "the Egg", "Ørsted", "éclair", "Жизнь", "9 Lives", "Эхо", "12 Steps"];
  expect(partsOf([open(...names)], 3)).toEqual([
    "letter/0-9 (0–9): 9 Lives, 12 Steps",
    "letter/e (E): éclair, the Egg, Élodie",
    "letter/o (O): Ørsted",
    "letter/other (#): Жизнь, Эхо",
  ]);
});

test("a letter that is too long has numbered pages, named by their first and last item", () => {
  const names = Array.from({ length: 7 }, (_, index) => `Mat ${index + 1}`);
  const parts = splitByLetter([open("Ann", ...names)], nameOf, 3);
  expect(parts.map(({ path, ends, number, of, count }) => [path, ends, number, of, count])).toEqual(
    [
      ["letter/a", ["Ann", "Ann"], 1, 1, 1],
      ["letter/m", ["Mat 1", "Mat 3"], 1, 3, 7],
      ["letter/m/2", ["Mat 4", "Mat 6"], 2, 3, 7],
      ["letter/m/3", ["Mat 7", "Mat 7"], 3, 3, 7],
    ],
  );
});

test("spoilers are not by letter, so a letter with spoilers alone does not exist", () => {
  expect(partsOf([open("Ann", "Ben", "Bob"), hidden("Zoe", "Zed", "Zac", "Ada")], 3)).toEqual([
    "letter/a (A): Ann",
    "letter/b (B): Ben, Bob",
    "letter/spoilers (Spoilers): Zoe, Zed, Zac",
    "letter/spoilers/2 (Spoilers): Ada",
  ]);
  const parts = splitByLetter([open("Ann"), hidden("Zoe", "Zed")], nameOf, 2);
  expect(parts.at(-1)?.ends).toBeUndefined();
  expect(parts.at(-1)?.groups[0]?.spoilers).toEqual([spoiler]);
});

test("numbered pages keep the order of the list and its groups; the first is the list itself", () => {
  const parts = splitByNumber([open("c", "a"), hidden("b", "e"), hidden("d")], 3);
  expect(parts.map(({ path, groups }) => [path, groups.map(({ items }) => items)])).toEqual([
    ["", [["c", "a"], ["b"]]],
    ["page/2", [["e"], ["d"]]],
  ]);
});

test.each([1, 2, 3, 10, 1000])("with %i items a page, every item is on exactly one", (limit) => {
  const names = Array.from({ length: 500 }, (_, index) =>
    String.fromCodePoint(48 + ((index * 37) % 600)).repeat(1 + (index % 3)),
  );
  const groups = [open(...names.slice(0, 450)), hidden(...names.slice(450))];
  for (const parts of [splitByLetter(groups, nameOf, limit), splitByNumber(groups, limit)]) {
    if (limit === 1000) continue;
    expect(parts.flatMap((part) => itemsOf(part.groups)).sort()).toEqual([...names].sort());
    expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
    for (const part of parts) expect(itemsOf(part.groups).length).toBeLessThanOrEqual(limit);
  }
});

const head = { href: "/places", title: "Places", description: "All.", many: "articles" };
const whole = [open("Ann", "Mat 1", "Mat 2", "Mat 3"), hidden("Zoe")];
const list = { head, whole, parts: splitByLetter(whole, nameOf, 2) };

test("the page of a long list is the index of its letters, and lists nothing itself", () => {
  const page = listPage(list);
  expect(page).toMatchObject({ title: "Places", isFirst: true, groups: [], total: "5 articles" });
  expect(page?.letters).toEqual([
    { label: "A", href: "/places/letter/a", count: 1, current: false },
    { label: "M", href: "/places/letter/m", count: 3, current: false },
    { label: "Spoilers", href: "/places/letter/spoilers", count: 1, current: false },
  ]);
});

test("the page of a letter names it, leads to the list above, the pages beside it and its neighbors", () => {
  const page = listPage(list, "letter/m/2");
  expect(page).toMatchObject({
    href: "/places/letter/m/2",
    title: "Places: M, page 2",
    description: "Page 2 of 2. Mat 3. 3 of 5 articles.",
    above: [{ href: "/places", label: "Places" }],
    isFirst: false,
  });
  expect(page?.pages.map(({ name, current }) => [name, current])).toEqual([
    ["Mat 1 – Mat 2", false],
    ["Mat 3", true],
  ]);
  expect(page?.neighbors.previous?.href).toBe("/places/letter/m");
  expect(page?.neighbors.next).toMatchObject({ href: "/places/letter/spoilers", note: "" });
});

test("there is a page for every part, and none for other addresses", () => {
  expect(pagesByHref(list).map(([href]) => href)).toEqual([
    "/places",
    "/places/letter/a",
    "/places/letter/m",
    "/places/letter/m/2",
    "/places/letter/spoilers",
  ]);
  for (const path of ["letter/z", "letter/m/1", "page/2", "letter"])
    expect(listPage(list, path)).toBeUndefined();
});
