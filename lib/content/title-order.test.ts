import { expect, test } from "vitest";
import { compareTitles, letterOf } from "./title-order";

test("“The”, numbers, marks and letters with strokes or accents stand where a reader looks for them", () => {
  const titles = [
    "Royal Dragon",
    "Room 12",
    "Łukasz",
    "The Raft",
    "“Quoted”",
    "Øystein",
    "Zed",
    "Room 2",
    "O’Hara",
    "Oslo",
    "New York",
    "Newark",
    "Lux",
    "Man",
    "N.Y.P.D.",
    "Ñuñez",
    "A Report",
    "10 rings",
    "9 lives",
  ];
  expect(titles.toSorted(compareTitles)).toEqual([
    "9 lives",
    "10 rings",
    "Łukasz",
    "Lux",
    "Man",
    "New York",
    "Newark",
    "Ñuñez",
    "N.Y.P.D.",
    "O’Hara",
    "Oslo",
    "Øystein",
    "“Quoted”",
    "The Raft",
    "A Report",
    "Room 2",
    "Room 12",
    "Royal Dragon",
    "Zed",
  ]);
});

test("titles that differ in case or accents alone have one order", () => {
  for (const pair of [
    ["Elodie", "Élodie"],
    ["The Hand", "Hand"],
  ]) {
    expect(pair.toSorted(compareTitles)).toEqual(pair.toReversed().toSorted(compareTitles));
    expect(compareTitles(pair[0] ?? "", pair[1] ?? "")).not.toBe(0);
  }
});

test.each([
  ["The Hand", "H"],
  ["Theo", "T"],
  ["The", "T"],
  ["A", "A"],
  ["A Report", "R"],
  ["Øystein", "O"],
  ["Łukasz", "L"],
  ["Élodie", "E"],
  ["Ætna", "A"],
  ["Þór", "#"],
  ["“Quoted”", "Q"],
  ["’Tis", "T"],
  ["13", "0–9"],
  ["Иван", "#"],
  ["龍", "#"],
  ["???", "#"],
])("%s stands under %s", (title, letter) => {
  expect(letterOf(title)).toBe(letter);
});
