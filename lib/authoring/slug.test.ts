import { expect, test } from "vitest";
import { quoteSlug, slugFromTitle } from "./slug";

test.each([
  ["Fogwell’s Gym", "fogwells-gym"],
  ["Fogwell's Gym", "fogwells-gym"],
  ["K’un-Lun", "kun-lun"],
  ["Élodie Yung", "elodie-yung"],
  ["Disney+", "disney-plus"],
  ["Nelson & Murdock", "nelson-and-murdock"],
  ["“The H Word” – a title?!", "the-h-word-a-title"],
  ["Jessica Jones: 1,000 Cuts", "jessica-jones-1-000-cuts"],
  ["Дом", undefined],
  ["…", undefined],
])("the file name of %s is %s", (title, slug) => {
  expect(slugFromTitle(title)).toBe(slug);
});

test("a long title is cut between two words", () => {
  const slug = slugFromTitle("The long way ".repeat(12));
  expect(slug).toMatch(/^the-long-way-.*-(?:the|long|way)$/);
  expect(slug?.length).toBeLessThanOrEqual(80);
});

const words = "Every one of them is following their own trail of bread crumbs in New York.";
const others = ["They own New York, and every trail in it.", "We were following them."];

test("a quote's file name has its speaker and its two most distinctive words", () => {
  expect(quoteSlug(words, "Marco Ramirez", others, () => false)).toBe("ramirez-bread-crumbs");
  expect(quoteSlug("A flamethrower!", "Vincent D’Onofrio", [], () => false)).toBe(
    "donofrio-flamethrower",
  );
});

test("a taken name is replaced with another one", () => {
  const taken = new Set(["ramirez-bread-crumbs"]);
  const slug = quoteSlug(words, "Marco Ramirez", others, (one) => taken.has(one));
  expect(slug).toMatch(/^ramirez-(?!bread-crumbs)/);
  expect(quoteSlug("It is.", undefined, [], () => false)).toBe("unsigned-words");
  expect(quoteSlug("It is.", undefined, [], (one) => one === "unsigned-words")).toBe(
    "unsigned-words-2",
  );
});
