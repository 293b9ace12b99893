import edtf from "edtf";
import { describe, expect, test } from "vitest";
import {
  compareDates,
  compareDatesByEnd,
  daysIn,
  firstDay,
  formatDate,
  formatDateInText,
  formatShortDate,
  lastDay,
  type PartialDate,
  parseDay,
  parsePartialDate,
} from "./partial-date";

const date = (text: string) => parsePartialDate(text) as PartialDate;

test.each(["2017", "2017-03", "2017-03-17", "2017-22", "2015-36", "2016-02-29"])(
  "%s is a date",
  (text) => {
    expect(parsePartialDate(text)).toBe(text);
  },
);

test.each([
  ["2017-02-29", "a day that the year does not have"],
  ["2017-02-30", "a day that no February has"],
  ["2017-13", "a thirteenth month"],
  ["2017-00", "a month zero"],
  ["2017-25", "a fifth season"],
  ["2017-22-01", "a day of a season"],
  ["2017-3", "a month of one digit"],
  ["Mar 17", "a date in words"],
  ["2017-03-17T00:00", "a time"],
  ["", "nothing"],
])("%s is rejected: %s", (text) => {
  expect(parsePartialDate(text)).toBeUndefined();
});

/** The library reads seasons otherwise. */
const partsOfYear = ["", "-02", "-04", "-12", "-33", "-34", "-35", "-36", "-02-28", "-12-31"];
const written = [1900, 1999, 2000, 2016, 2017, 2100].flatMap((year) =>
  partsOfYear.map((part) => `${year}${part}`),
);

test.each(written)("%s begins and ends as the EDTF library says", (text) => {
  const { min, max } = edtf(text);
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  expect([firstDay(date(text)), lastDay(date(text))]).toEqual([dayOf(min), dayOf(max)]);
});

test("only a whole day is a day", () => {
  expect(parseDay("2017-01-12")).toBe("2017-01-12");
  expect(parseDay("2017-01")).toBeUndefined();
});

describe("the days that a date can mean", () => {
  test.each([
    ["2017", "2017-01-01", "2017-12-31", 365],
    ["2016", "2016-01-01", "2016-12-31", 366],
    ["2017-02", "2017-02-01", "2017-02-28", 28],
    ["2017-03-17", "2017-03-17", "2017-03-17", 1],
    ["2017-22", "2017-06-01", "2017-08-31", 92],
    ["2017-24", "2017-12-01", "2017-12-31", 31],
    ["2015-36", "2015-10-01", "2015-12-31", 92],
  ])("%s is %s to %s, %i days", (text, first, last, days) => {
    expect([firstDay(date(text)), lastDay(date(text)), daysIn(date(text))]).toEqual([
      first,
      last,
      days,
    ]);
  });
});

test.each([
  ["2017", "2017", "in 2017"],
  ["2017-03", "March 2017", "in March 2017"],
  ["2017-03-17", "March 17, 2017", "on March 17, 2017"],
  ["2017-22", "summer 2017", "in summer 2017"],
  ["2015-36", "the fourth quarter of 2015", "in the fourth quarter of 2015"],
])("%s reads “%s”, in a sentence “%s”", (text, plain, inText) => {
  expect([formatDate(date(text)), formatDateInText(date(text))]).toEqual([plain, inText]);
});

test.each([
  ["2017", "2017"],
  ["2017-03", "Mar 2017"],
  ["2017-03-17", "Mar 17, 2017"],
  ["2017-22", "summer 2017"],
  ["2015-36", "Q4 2015"],
])("on a map %s is “%s”", (text, short) => {
  expect(formatShortDate(date(text))).toBe(short);
});

const everyPrecision =
  "2018 2017-36 2017-12 2017-24 2017-11 2017-23 2017-22 2017-07-01 2017-33 2017-21 2017-03 2017-01-01 2017-01 2017"
    .split(" ")
    .map(date);

test("seasons and quarters are sorted among their months, not after December", () => {
  expect(everyPrecision.toSorted(compareDates).join(" ")).toBe(
    "2017 2017-33 2017-01 2017-01-01 2017-21 2017-03 2017-22 2017-07-01 2017-23 2017-36 2017-11 2017-12 2017-24 2018",
  );
});

test("expected dates are sorted by their last day, the more precise first", () => {
  expect(everyPrecision.toSorted(compareDatesByEnd).join(" ")).toBe(
    "2017-01-01 2017-01 2017-03 2017-33 2017-21 2017-07-01 2017-22 2017-11 2017-23 2017-12 2017-24 2017-36 2017 2018",
  );
});
