import { expect, test } from "vitest";
import { suggestDate } from "./suggest-date";

test.each([
  ["2017-3-17", "2017-03-17"],
  ["2017/03/17", "2017-03-17"],
  ["2017.3", "2017-03"],
  ["March 17, 2017", "2017-03-17"],
  ["17th Mar. 2017", "2017-03-17"],
  ["march 2017", "2017-03"],
  ["Fall 2017", "2017-23"],
  ["Q3 2015", "2015-35"],
])("%s means %s", (text, date) => {
  expect(suggestDate(text)).toBe(date);
});

test.each(["3/4/2017", "2017-13-1", "2017-2-30", "soon", "Smarch 2017", ""])(
  "%s is not certain",
  (text) => {
    expect(suggestDate(text)).toBeUndefined();
  },
);
