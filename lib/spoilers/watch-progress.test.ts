import { describe, expect, test } from "vitest";
import {
  formatWatchProgress,
  hasSeen,
  implies,
  joinSeasons,
  listSeen,
  parseWatchProgress,
} from "./watch-progress";

describe("watch progress in a link", () => {
  test("names series by code and the last season seen", () => {
    expect(parseWatchProgress("dd2,jj1")).toEqual(
      new Map([
        ["daredevil", 2],
        ["jessica-jones", 1],
      ]),
    );
    expect(parseWatchProgress("")).toEqual(new Map());
  });

  test("a series without a code goes by its slug, and the later season counts", () => {
    expect(parseWatchProgress("cloak-and-dagger1,DD3, dd1")).toEqual(
      new Map([
        ["cloak-and-dagger", 1],
        ["daredevil", 3],
      ]),
    );
  });

  test.each([
    "dd",
    "2",
    "dd0",
    "dd2;jj1",
    "dd2,<b>",
    "daredevil/2",
    `${"dd1,".repeat(251)}`,
    "dd100",
    "agent-13",
    "agent-132",
    ".2",
    "dd.",
    "a-.2",
  ])("%s is not one", (text) => {
    expect(parseWatchProgress(text)).toBeUndefined();
  });

  test.each([
    ["", ""],
    ["dd2,jj1", "dd2,jj1"],
    ["pun2,if2,def1", "def1,if2,pun2"],
    ["cloak-and-dagger1", "cloak-and-dagger1"],
    ["agent-13.2,9-1-1.12,dd3", "9-1-1.12,agent-13.2,dd3"],
  ])("“%s” has one text, whatever the order in which it was said", (text, written) => {
    expect(formatWatchProgress(parseWatchProgress(text) ?? new Map())).toBe(written);
  });
});

test("a series with digits in its slug survives, and so does what is beside it", () => {
  const seen = new Map([
    ["agent-13", 2],
    ["9-1-1", 12],
    ["s1", 1],
    ["daredevil", 3],
  ]);
  const text = formatWatchProgress(seen);
  expect(parseWatchProgress(text)).toEqual(new Map([...seen].toSorted()));
  expect(encodeURIComponent(text.replaceAll(",", ""))).toBe(text.replaceAll(",", ""));
});

test("what has been seen of many series with long names can be read again", () => {
  const seen = new Map(
    Array.from({ length: 20 }, (_, index) => [`a-series-with-a-rather-long-name-${index}`, 12]),
  );
  expect(parseWatchProgress(formatWatchProgress(seen))?.size).toBe(20);
});

test("a season is seen with every later one of its series, and with no other series", () => {
  const progress = parseWatchProgress("dd2,jj1") ?? new Map();
  expect(
    ["daredevil/1", "daredevil/2", "jessica-jones/1"].every((one) => hasSeen(progress, one)),
  ).toBe(true);
  expect(
    ["daredevil/3", "jessica-jones/2", "luke-cage/1"].some((one) => hasSeen(progress, one)),
  ).toBe(false);
  expect(listSeen(progress)).toEqual(["daredevil/1", "daredevil/2", "jessica-jones/1"]);
});

describe("several seasons together", () => {
  test("the last season of a series includes the earlier ones", () => {
    expect(joinSeasons(["daredevil/1", "the-defenders/1", "daredevil/2"])).toEqual([
      "daredevil/2",
      "the-defenders/1",
    ]);
  });

  test.each([
    [["daredevil/2"], "daredevil/1", true],
    [["daredevil/2", "iron-fist/1"], "iron-fist/1", true],
    [["daredevil/1"], "daredevil/2", false],
    [["daredevil/2"], "iron-fist/1", false],
    [[], "daredevil/1", false],
  ])("%j implies %s: %s", (seasons, season, implied) => {
    expect(implies(seasons, season)).toBe(implied);
  });
});
