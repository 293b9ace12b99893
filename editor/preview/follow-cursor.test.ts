import { expect, test } from "vitest";
import { wordsAt } from "./follow-cursor";

const text = `---
title: Jessica Jones
---
She **works** with [[Karl Malus|her friend]]<Cite source="a"/> in [[Harlem]].

## Early life

- One *thing*<Uncited/>
| Year | Place |

<Quote id="a-word"/>
`;

test.each([
  ["works", "She works with her friend in Harlem."],
  ["Early", "Early life"],
  ["thing", "One thing"],
  ["Place", "Year"],
  ["a-word", undefined],
])("the passage at “%s” reads as its readers see it", (place, words) => {
  expect(wordsAt(text, text.indexOf(place))).toBe(words);
});

test("at the end of a text there is nothing to find", () => {
  expect(wordsAt(text, text.length)).toBeUndefined();
});
