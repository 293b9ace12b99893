import { expect, test } from "vitest";
import { excerpt, mark } from "./excerpt";

test("every second part is marked, whatever its case, accents and apostrophes", () => {
  expect(mark("Élodie in Hell’s Kitchen", new Set(["elodie", "hells"]))).toEqual([
    "",
    "Élodie",
    " in ",
    "Hell’s",
    " Kitchen",
  ]);
});

test("a text with nothing to mark is one part", () => {
  expect(mark("Matt Murdock", new Set(["jessica"]))).toEqual(["Matt Murdock"]);
});

test("an excerpt starts with the sentence that has most of the words, and is cut between words", () => {
  const filler = "Nothing of interest is said in this sentence at all. ".repeat(8);
  const text = `Kilgrave is named once. ${filler}Here Kilgrave meets Jessica in the rain. ${filler}`;
  const parts = excerpt(text, new Set(["kilgrave", "jessica"]));
  expect(parts.slice(0, 4)).toEqual(["…\u00a0Here ", "Kilgrave", " meets ", "Jessica"]);
  const words = parts.join("");
  expect(words.length).toBeLessThan(220);
  expect(words).toMatch(/[\w.]\u00a0…$/);
  expect(text).toContain(words.slice(2, -2).trim());
});

test("a word after a long beginning is still shown", () => {
  const text = `${"word ".repeat(100)}Kilgrave ${"more ".repeat(100)}`;
  expect(excerpt(text, new Set(["kilgrave"]))).toContain("Kilgrave");
});
