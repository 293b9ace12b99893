import { expect, test } from "vitest";
import { type Tag, tagAt } from "./components";
import { pairTags } from "./match-tags";

const tagsIn = (text: string): Tag[] =>
  [...text.matchAll(/</g)].flatMap(({ index }) => tagAt(text, index) ?? []);

/** Each tag with the one that belongs to it. */
const pairsIn = (text: string) =>
  [...pairTags(tagsIn(text))]
    .filter(([from, { isClosing }]) => isClosing && from >= 0)
    .map(([from, { to }]) => text.slice(from, to));

test("tags belong together by name, from the inside out", () => {
  expect(
    pairsIn('<Spoiler after="a/1">x<sub>2</sub><Spoiler after="b/1">y</Spoiler></Spoiler>'),
  ).toEqual([
    "<sub>2</sub>",
    '<Spoiler after="b/1">y</Spoiler>',
    '<Spoiler after="a/1">x<sub>2</sub><Spoiler after="b/1">y</Spoiler></Spoiler>',
  ]);
});

test("a tag without another has none, and those that end themselves need none", () => {
  expect(pairsIn('<Spoiler after="a/1">x<Cite source="y"/>')).toEqual([]);
  expect(pairsIn("</Spoiler><sub>2</sup>")).toEqual([]);
});
