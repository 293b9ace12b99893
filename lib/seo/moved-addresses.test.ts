import { expect, test } from "vitest";
import { heroText, smallWiki, sourceText, wikiOf } from "../content/example";
import { listMovedAddresses } from "./moved-addresses";

const movedOf = (files: Record<string, string>) => {
  const { wiki, diagnostics } = wikiOf({ ...smallWiki, ...files });
  expect(diagnostics).toEqual([]);
  return new Map<string, string>(listMovedAddresses(wiki).map(({ from, to }) => [from, to]));
};

const hero = (name: string, fields: string, body = "Words.<Uncited/>") => ({
  [`content/heroes/${name}.mdx`]: heroText(name, fields, body),
});

test("an old address and each alias redirect to the article, under its kind", () => {
  const moved = movedOf(
    hero(
      "matt-murdock",
      "moved_from: [characters/daredevil]\naliases: [The Devil of Hell’s Kitchen, Señor Diablo]\n",
    ),
  );
  expect(moved.get("characters/daredevil")).toBe("/heroes/matt-murdock");
  expect(moved.get("heroes/the-devil-of-hells-kitchen")).toBe("/heroes/matt-murdock");
  expect(moved.get("heroes/senor-diablo")).toBe("/heroes/matt-murdock");
  expect(moved.get("characters/senor-diablo")).toBeUndefined();
});

test("the alias of a section redirects to the section, a qualified title to its article", () => {
  const aliases = "aliases: [{ name: Power Man, section: In the comics }]\n";
  const moved = movedOf(
    hero("luke-cage", aliases, "Words.<Uncited/>\n\n## In the comics\n\nMore.<Uncited/>"),
  );
  expect(moved.get("heroes/power-man")).toBe("/heroes/luke-cage#in-the-comics");
  expect(moved.get("series/jessica-jones-series")).toBe("/series/jessica-jones");
});

test("an address that matches two names redirects nowhere", () => {
  const moved = movedOf({
    ...hero("luke-cage", "aliases: [J R]\n"),
    ...hero("danny-rand", "aliases: [J. R.]\n"),
  });
  expect(moved.has("heroes/j-r")).toBe(false);
});

test("an article is never replaced, and an old address takes precedence over a name", () => {
  const moved = movedOf({
    ...hero("luke-cage", "aliases: [Danny Rand, Power Man]\n"),
    ...hero("danny-rand", "qualifier: hero\nmoved_from: [heroes/power-man]\n"),
  });
  expect(moved.has("heroes/danny-rand")).toBe(false);
  expect(moved.get("heroes/power-man")).toBe("/heroes/danny-rand");
});

test("no redirect leads to another redirect", () => {
  const moved = movedOf(hero("luke-cage", "aliases: [Power Man]\nmoved_from: [heroes/cage]\n"));
  for (const to of moved.values()) expect(moved.has(to.slice(1))).toBe(false);
});

test("a renamed source redirects from its old address", () => {
  const moved = movedOf({
    "content/sources/report.yaml": sourceText("A report", "moved_from: [old-report]\n"),
  });
  expect(moved.get("sources/old-report")).toBe("/sources/report");
});
