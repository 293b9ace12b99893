import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, wikiOf } from "./example";

const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(({ file, field, problem }) => [
    file,
    field,
    problem,
  ]);

const hero = "content/heroes/jessica-jones.mdx";

test("an article and a quotation say where they stood before", () => {
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    [hero]: heroText("Jessica Jones", "moved_from: [heroes/jessica, characters/jewel]\n"),
    "content/quotes/a-word.mdx": quoteText("This is a word.", "moved_from: [quotes/word]\n"),
  });
  expect(diagnostics).toEqual([]);
  const formerIds = [...wiki.articles.values()].flatMap(
    ({ frontmatter }) => frontmatter.moved_from,
  );
  expect(formerIds).toEqual(["heroes/jessica", "characters/jewel", "quotes/word"]);
});

test("an old address where an article stands now is refused, with the line", () => {
  const fields = "moved_from: [cast/krysten-ritter]\n";
  expect(problemsOf({ [hero]: heroText("Jessica Jones", fields) })).toEqual([
    [
      hero,
      "moved_from[0]",
      "There is an article cast/krysten-ritter now, so its address cannot lead here.",
    ],
  ]);
});

test("an old address that two articles claim is refused at the second", () => {
  const fields = "moved_from: [heroes/hero-for-hire]\n";
  expect(
    problemsOf({
      [hero]: heroText("Jessica Jones", fields),
      "content/heroes/luke-cage.mdx": heroText("Luke Cage", fields),
    }),
  ).toEqual([
    [
      "content/heroes/luke-cage.mdx",
      "moved_from[0]",
      "heroes/jessica-jones says already that it stood at /heroes/hero-for-hire.",
    ],
  ]);
});

test("what is no id is refused with the form that is wanted", () => {
  expect(problemsOf({ [hero]: heroText("Jessica Jones", "moved_from: [Jewel]\n") })).toEqual([
    [hero, "moved_from[0]", "Wanted an id that this article had before; found “Jewel”."],
  ]);
});
