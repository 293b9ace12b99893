import { expect, test } from "vitest";
import { insertionOf, type Place, placeAt } from "./place";

const placeIn = (before: string) => {
  const place = placeAt(before);
  return place && [place.what, before.slice(place.from)];
};

test.each([
  ["see [[", ["link", ""]],
  ["see [[Jess", ["link", "Jess"]],
  ["see [[Jessica Jones]] and", undefined],
  ["see [[Jessica Jones|the", undefined],
  ['She.<Cite source="', ["source", ""]],
  ['She.<Cite source="ew rit', ["source", "ew rit"]],
  ['She.<Cite source="x"/>', undefined],
  ['<Quote id="a', ["quote", "a"]],
  ['<Figure image="a', ["image", "a"]],
  ['<Figure image="a" caption="b', undefined],
  ['<Figure caption="a" image="b', ["image", "b"]],
  ['<Spoiler after="dare', ["season", "dare"]],
  ['<Uncited source="dare', undefined],
  ["She.<", ["component", ""]],
  ["She.<Ci", ["component", "Ci"]],
  ["1 < 2", undefined],
  ["<Figure ca", ["prop", "ca"]],
  ['<Figure image="a" ', ["prop", ""]],
  ["<Video ca", undefined],
])("at the end of %j: %j", (before, expected) => {
  expect(placeIn(before)).toEqual(expected);
});

test("of a long line only the end counts", () => {
  expect(placeIn(`[[${"x".repeat(500)}`)).toBeUndefined();
  expect(placeIn(`${'<Cite source="x"/> '.repeat(5000)}[[a`)).toEqual(["link", "a"]);
});

/** The text with the cursor as ¦, after a completion is chosen. */
function choose(what: Place["what"], chosen: string, after: string): string {
  const { insert, to, cursor } = insertionOf(what, chosen, after);
  return `${insert.slice(0, cursor)}¦${insert.slice(cursor)}${after.slice(to)}`;
}

test.each<[Place["what"], string, string, string]>([
  ["link", "Luke Cage", " x", "Luke Cage]]¦ x"],
  ["link", "Luke Cage", "]] x", "Luke Cage]]¦ x"],
  ["link", "Luke Cage", "] x", "Luke Cage]]¦ x"],
  ["source", "ew", "", 'ew"/>¦'],
  ["source", "ew", '"/> x', 'ew"/>¦ x'],
  ["source", "ew", '" /> x', 'ew" />¦ x'],
  ["source", "ew", " x", 'ew"/>¦ x'],
  ["image", "door", '" caption="x"/>', 'door"¦ caption="x"/>'],
  ["season", "daredevil/2", '">\n\nShe', 'daredevil/2">\n\n¦She'],
  ["season", "daredevil/2", "", 'daredevil/2">¦'],
  ["component", "Cite", "", 'Cite source="¦"/>'],
  ["component", "Uncited", "", "Uncited/>¦"],
  ["component", "Spoiler", "", 'Spoiler after="¦">\n\n\n\n</Spoiler>'],
  ["component", "kbd", "", "kbd>¦"],
  ["prop", "caption", "/>", 'caption="¦"/>'],
])("%s %s before %j", (what, chosen, after, expected) => {
  expect(choose(what, chosen, after)).toBe(expected);
});
