import { expect, test } from "vitest";
import { finish } from "../state/slices";
import type { Entry } from "./entry";
import { nearestTitles } from "./nearest-titles";
import { buildSearchIndex, indexData } from "./search-index";

const SYLLABLES = "ba co da el fi go ha in jo ka lu ma ne or pa qui ro sa tu ve".split(" ");

/** Some thousand different names: each three syllables of twenty. */
const names = SYLLABLES.flatMap((a, i) =>
  SYLLABLES.flatMap((b) => SYLLABLES.map((c) => `${a}${b}${c} ${SYLLABLES[(i * 7) % 20]}la`)),
);

function indexOf(titles: readonly string[]) {
  const pages = titles.map((title) => ({
    href: `/characters/${title.replaceAll(" ", "-")}`,
    title,
    label: "Character",
    line: undefined,
    description: "",
  }));
  const nothing = { anchor: "", title: "", names: [], roles: [], text: "", wrong: [], reveals: [] };
  const articles = pages.map((page) => ({
    page,
    entries: [{ ...nothing, sort: "article" as const, page }],
    series: undefined,
  }));
  return buildSearchIndex({ version: "1", articles });
}

const few = indexOf(["Claire Temple", "Colleen Wing", "Misty Knight"]);
const many = indexOf([...names, "Claire Temple", "Colleen Wing", "Misty Knight"]);

test.each([
  ["clare tempel", "Claire Temple"],
  ["colen wing", "Colleen Wing"],
  ["mysty nigt", "Misty Knight"],
])("%s is close to %s, among three names and among 8,000", (typed, title) => {
  for (const index of [few, many])
    expect(nearestTitles(index, typed, () => true)[0]?.title).toBe(title);
});

test("a name that is a spoiler is not suggested, however many others there are", () => {
  const index = many;
  const isOpen = ({ page }: Entry) => page.title !== "Claire Temple";
  const titles = nearestTitles(index, "clare tempel", isOpen).map(({ title }) => title);
  expect(titles).not.toContain("Claire Temple");
});

test("in an index that was updated, the same names are near", () => {
  // The entries have other numbers than in an index that is made anew.
  const before = indexOf([...names.slice(2000).reverse(), "Claire Temple"]);
  const index = finish(indexData(before.words, many.data));
  for (const typed of ["clare tempel", "mysty nigt", "bacoda lala", "tuvetu gala", "bababa bala"])
    expect(nearestTitles(index, typed, () => true)).toEqual(nearestTitles(many, typed, () => true));
});
