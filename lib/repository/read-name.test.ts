import { expect, test } from "vitest";
import { readName } from "./read-name";

test.each([
  ["  A   Fan ", "A Fan"],
  ["fan@example.org", "fan"],
  ["A Fan <fan@example.org>", "A Fan fan"],
  ["\u202egnp.exe\u0007", "gnp.exe"],
  ["@fan on the net", "@fan on the net"],
])("the name %j is shown as %j", (name, shown) => {
  expect(readName(name)).toBe(shown);
});

test("a name that no line holds is cut", () => {
  expect(readName("a".repeat(5000)).length).toBeLessThan(300);
});
