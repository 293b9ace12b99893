import { expect, test } from "vitest";
import { findPasted } from "./cite";

const address = "https://news.example.org/a";

test.each([
  ["where it was pasted", `It was so. ${address}`, 11, 11],
  ["not inside of a link", `See [it](${address}). ${address}`, 40, 38],
  ["not as the part of a longer one", `${address}b and ${address}.`, 0, 32],
  ["the nearest, if it stands there twice", `${address} ${address}`, 27, 27],
  ["after something was typed before it", `Indeed. It was so. ${address}`, 11, 19],
])("a pasted address is found %s", (_, text, from, found) => {
  expect(findPasted(text, { address, from })).toBe(found);
});

test("an address that is gone is not found", () => {
  expect(findPasted(`See [it](${address}).`, { address, from: 9 })).toBeUndefined();
});
