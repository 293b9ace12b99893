import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, sourceText, wikiOf } from "./example";

const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(({ file, field, problem }) => [
    file,
    field,
    problem,
  ]);

const hero = "content/heroes/jessica-jones.mdx";

test("an article and a quote name their former ids", () => {
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

test("a former id that an article has now is an error at its line", () => {
  const fields = "moved_from: [cast/krysten-ritter]\n";
  expect(problemsOf({ [hero]: heroText("Jessica Jones", fields) })).toEqual([
    [
      hero,
      "moved_from[0]",
      "There is an article cast/krysten-ritter now, so its address cannot redirect here.",
    ],
  ]);
});

test("a former id that two articles claim is an error in the second", () => {
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
      "heroes/jessica-jones already claims the former address /heroes/hero-for-hire.",
    ],
  ]);
});

test("an invalid id is an error that shows the expected form", () => {
  expect(problemsOf({ [hero]: heroText("Jessica Jones", "moved_from: [Jewel]\n") })).toEqual([
    [hero, "moved_from[0]", "Expected an id that this article had before; found “Jewel”."],
  ]);
});

test("a source names its former ids; one that a source has now is an error", () => {
  const named = (id: string, fields: string) => ({
    [`content/sources/${id}.yaml`]: sourceText("A copy", fields),
  });
  expect(problemsOf(named("copy", "moved_from: [copied, a-copy]\n"))).toEqual([]);
  expect(
    problemsOf({
      ...named("copy", "moved_from: [report, copied]\n"),
      ...named("other", "moved_from: [copied]\n"),
    }),
  ).toEqual([
    [
      "content/sources/copy.yaml",
      "moved_from[0]",
      "There is a source report now, so its address cannot redirect here.",
    ],
    [
      "content/sources/other.yaml",
      "moved_from[0]",
      "copy already claims the former address /sources/copied.",
    ],
  ]);
  expect(problemsOf(named("copy", "moved_from: [sources/x]\n"))[0]?.[2]).toContain(
    "Expected an id",
  );
});
