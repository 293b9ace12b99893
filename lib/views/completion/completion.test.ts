import { expect, test } from "vitest";
import { canaries, canaryWiki } from "../../content/canary-wiki";
import {
  heroText,
  imageText,
  quoteText,
  smallWiki,
  sourceText,
  svgText,
  wikiOf,
} from "../../content/example";
import type { Wiki } from "../../content/wiki";
import { buildSearchData } from "../../search/search-data";
import { buildSearchIndex } from "../../search/search-index";
import { COMPLETED, type Completed, completionsOf } from "./completion";
import { findSourceByAddress } from "./source-by-address";

const searchOf = (wiki: Wiki) => ({ wiki, index: buildSearchIndex(buildSearchData(wiki)) });

const built = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText("Luke Cage", "aliases: [Power Man]\n"),
  "content/sources/ew-ritter.yaml": sourceText(
    "Krysten Ritter on the team-up",
    "url: https://www.ew.com/tv/ritter/\n",
  ).replace("A paper", "Entertainment Weekly"),
  "content/sources/late-recap.yaml": sourceText("She dies", 'reveals: "jessica-jones/1"\n'),
  "content/quotes/hidden-words.mdx": quoteText("She dies.", 'reveals: "jessica-jones/1"\n'),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText("<path d='M0 0h9v9z'/>"),
});
const search = searchOf(built.wiki);
const complete = (what: Completed, query: string) => completionsOf(search, what, query);

test("a link is written by a title that is one article’s, else by its id", () => {
  expect(complete("link", "luk")[0]).toEqual({
    insert: "Luke Cage",
    label: "Luke Cage",
    detail: "Hero",
  });
  const found = complete("link", "jessica").map(({ insert }) => insert);
  expect(found).toContain("Jessica Jones");
  expect(found).toContain("series/jessica-jones|Jessica Jones");
});

test("an alias is written as it is typed, with the article that it names", () => {
  expect(complete("link", "power")[0]).toEqual({
    insert: "Power Man",
    label: "Power Man",
    detail: "Hero: Luke Cage",
  });
});

test("sources are found by words of title and publisher, in any order", () => {
  expect(complete("source", "ritter weekly")).toEqual([
    { insert: "ew-ritter", label: "Krysten Ritter on the team-up", detail: "Entertainment Weekly" },
  ]);
  expect(complete("source", "nothing of it")).toEqual([]);
  expect(complete("source", "").length).toBe(3);
});

test("quotes, images and seasons are found by their words", () => {
  expect(complete("quote", "is a wor")[0]?.insert).toBe("a-word");
  expect(complete("image", "pane door")[0]).toMatchObject({ insert: "door", label: "A door" });
  expect(complete("season", "jess 1")[0]).toMatchObject({
    insert: "jessica-jones/1",
    label: "Jessica Jones, season 1",
  });
});

test("what is a spoiler says so, and none of its words", () => {
  for (const what of ["source", "quote"] as const) {
    const [found] = complete(what, "dies");
    expect(found?.spoiler, what).toBe("Jessica Jones season 1");
    expect(JSON.stringify(found), what).not.toMatch(/dies/i);
  }
});

test("no list shows a word that only a season reveals, but in ids", () => {
  // `own`: public on a page of its own.
  const hidden = canaries.filter(({ reveals }) => !reveals.includes("own"));
  const all = searchOf(wikiOf(canaryWiki).wiki);
  expect(hidden.length).toBeGreaterThan(10);
  for (const what of COMPLETED)
    for (const { word } of hidden) {
      const found = completionsOf(all, what, word).map(({ label, detail, spoiler = "" }) =>
        [label, detail, spoiler].join(" ").toLowerCase(),
      );
      expect(
        found.filter((text) => text.includes(word.toLowerCase())),
        `${what} ${word}`,
      ).toEqual([]);
    }
});

test("an address finds its source, however it is copied", () => {
  for (const address of [
    "https://www.ew.com/tv/ritter/",
    "http://ew.com/tv/ritter",
    "https://ew.com/tv/ritter?utm_source=feed#top",
  ])
    expect(findSourceByAddress(search.wiki, address), address).toBe("ew-ritter");
  for (const address of ["https://ew.com/tv", "ew.com/tv/ritter", "javascript:alert(1)", ""])
    expect(findSourceByAddress(search.wiki, address), address).toBeUndefined();
});
