import { expect, test } from "vitest";
import { canaries, canaryWiki, FINDABLE } from "../content/canary-wiki";
import { wikiOf } from "../content/example";
import { parseWatchProgress, seenBy } from "../spoilers/watch-progress";
import { type IndexFile, type IndexPart, unpackIndex } from "./index-file";
import { search } from "./search";
import { buildSearchData } from "./search-data";
import { buildSearchIndex } from "./search-index";
import { writeIndex, writeParts } from "./write-index";

const data = buildSearchData(wikiOf(canaryWiki).wiki);
const file: IndexFile = JSON.parse(writeIndex(data));
const partsByName = writeParts(data);
const parts = [...partsByName.values()].map((text): IndexPart => JSON.parse(text));

const wordsIn = (value: unknown) => {
  const text = JSON.stringify(value);
  return canaries.filter(({ word, reveals }) => !reveals.includes("own") && text.includes(word));
};

test("the public index has no spoilers, and names the seasons of its other parts", () => {
  expect(wordsIn(file)).toEqual([]);
  expect(file.hidden).toEqual([["hub/1", "jessica-jones/1"], ["jessica-jones/1"]]);
});

test("a part has the entries that spoil exactly its seasons, so that seeing one of two shows neither's", () => {
  expect(parts).toHaveLength(2);
  for (const part of parts) {
    const words = wordsIn(part);
    expect(words.length).toBeGreaterThan(0);
    for (const { reveals } of words)
      expect(reveals.filter((season) => !part.reveals.includes(season))).toEqual([]);
  }
  expect([...partsByName.keys()]).toEqual(["hub-1_jessica-jones-1", "jessica-jones-1"]);
});

test.each([
  ["nothing", ""],
  ["one season", "jj1"],
  ["both seasons", "jj1,hub1"],
])(
  "a search in the browser finds what the server finds for a reader who has seen %s",
  (_, text) => {
    const seen = seenBy(parseWatchProgress(text));
    const fetched = parts.filter(({ reveals }) => reveals.every(seen));
    const own = buildSearchIndex(unpackIndex(file, fetched));
    const whole = buildSearchIndex(data);
    const found = (index: typeof own, query: string) =>
      search(index, query, { seen, limit: 500 })
        .found.map(({ href, excerpt, reveals = [] }) =>
          JSON.stringify({ href, excerpt, reveals: [...reveals].sort() }),
        )
        .sort();
    for (const query of [FINDABLE, "Other", "Krysten Ritter"])
      expect(found(own, query)).toEqual(found(whole, query));
    expect(found(own, FINDABLE).length > 0).toBe(text !== "");
  },
);

test("the files are written as JSON.stringify would", () => {
  for (const text of [writeIndex(data), ...partsByName.values()])
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
});
