import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, wikiOf } from "./example";

const problemsWith = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, field, problem }) => `${file}:${line} ${field}: ${problem}`,
  );

test("letters that the pictures beside shared links cannot show are told with their field", () => {
  expect(
    problemsWith({
      "content/heroes/ivan.mdx": heroText("Иван"),
      "content/quotes/ivan.mdx": quoteText("He said Да, and no more."),
    }),
  ).toEqual([
    "content/heroes/ivan.mdx:2 title: The typeface of the pictures beside shared links has no “И”, “в”, “а”, “н”.",
    "content/quotes/ivan.mdx:2 text: The typeface of the pictures beside shared links has no “Д”, “а”.",
  ]);
});

test("a letter that has a plain form, and a sign, stand against nothing", () => {
  expect(
    problemsWith({
      "content/heroes/lukasz.mdx": heroText("Łukasz Čapek-Øberg"),
      "content/quotes/heart.mdx": quoteText("I ♥ Hell’s Kitchen™, he said."),
    }),
  ).toEqual([]);
});
