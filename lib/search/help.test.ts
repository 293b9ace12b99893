import { describe, expect, test } from "vitest";
import { castText, heroText, seriesText, smallWiki, wikiOf } from "../content/example";
import { buildSearchableHelp, type HelpText } from "./help";
import { unpackIndex } from "./index-file";
import { type SearchOptions, search } from "./search";
import { buildSearchData } from "./search-data";
import { buildSearchIndex } from "./search-index";
import { writeIndex } from "./write-index";

const lead = (text: string) => ({ heading: undefined, text });
const section = (id: string, heading: string, text: string) => ({
  heading: { id, text: heading },
  text,
});

const guide: HelpText[] = [
  {
    href: "/help/pictures",
    title: "Adding pictures",
    description: "Which ones may be used.",
    keywords: ["upload photo"],
    isReference: false,
    sections: [
      lead("A record says who made it."),
      section("rules-for-drawings", "Rules for drawings", "No scripts in an octopus."),
    ],
  },
  {
    href: "/help/whiskey",
    title: "Whiskey",
    description: "As a drink.",
    keywords: [],
    isReference: false,
    sections: [lead("Jessica drinks it on the Hudson, with an umbrella.")],
  },
  {
    href: "/help/all-fields",
    title: "Every field",
    description: "What each contains.",
    keywords: [],
    isReference: true,
    sections: [section("heroes", "Heroes", "The field xylophone.")],
  },
];
const { wiki } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    "",
    "Jessica likes umbrellas and one umbrella.<Uncited/>\n\n## Whiskey\n\nShe drinks it.<Uncited/>\n",
  ),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones"),
  "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "heroes/jessica-jones"),
});
const help = guide.map(buildSearchableHelp);
const without = buildSearchIndex(buildSearchData(wiki));
const index = buildSearchIndex(buildSearchData(wiki, help));
const ask = (query: string, options?: SearchOptions) => search(index, query, options);
const hrefs = (query: string) => ask(query).found.map(({ href }) => href);

describe("a help page is found", () => {
  test.each([
    ["adding pictures", "/help/pictures"],
    ["pictures", "/help/pictures"],
    ["picturse", "/help/pictures"],
    ["how do I upload a photo", "/help/pictures"],
    ["which may be used", "/help/pictures"],
    ["record", "/help/pictures"],
    ["rules drawings", "/help/pictures#rules-for-drawings"],
    ["octopus", "/help/pictures#rules-for-drawings"],
  ])("by title, keyword, heading and text: “%s” finds %s", (query, href) => {
    expect(hrefs(query)[0]).toBe(href);
  });

  test("with its label, the section, and the words marked", () => {
    const [first] = ask("octopus").found;
    expect(first).toEqual({
      href: "/help/pictures#rules-for-drawings",
      title: ["Adding pictures"],
      label: "Help",
      line: undefined,
      section: "Rules for drawings",
      excerpt: ["No scripts in an ", "octopus", "."],
      misquotation: undefined,
    });
  });

  test("once, whichever of its sections match", () => {
    const found = hrefs("drawings record");
    expect(found.filter((href) => href.startsWith("/help/pictures"))).toHaveLength(1);
  });
});

test("an article that matches as well comes first: by the heading of a section, and by words of its text", () => {
  expect(hrefs("whiskey").slice(0, 2)).toEqual(["/heroes/jessica-jones#whiskey", "/help/whiskey"]);
  expect(hrefs("umbrella")).toEqual(["/heroes/jessica-jones", "/help/whiskey"]);
});

test("a page that has all words comes before articles that have some, or other ones that may be meant", () => {
  expect(hrefs("rules jessica drawings whiskey")).not.toContain(
    "/help/pictures#rules-for-drawings",
  );
  expect(hrefs("jessica drinks hudson")[0]).toBe("/help/whiskey");
});

test("the sections of a reference are found by their text, and not by the name of what they are about", () => {
  const [first] = ask("xylophone").found;
  expect(first).toMatchObject({ href: "/help/all-fields#heroes", section: undefined });
  expect(index.data.help?.at(-1)?.entries.map(({ title }) => title)).toEqual(["", ""]);
});

test("a page has all words of the query, and half of them if there is no article", () => {
  expect(hrefs("jessica pictures")).not.toContain("/help/pictures");
  expect(hrefs("octopus garden")).toEqual(["/help/pictures#rules-for-drawings"]);
});

test("a word that articles have is no typo of a word in the guide", () => {
  expect(hrefs("jones")).not.toContain("/help/whiskey");
  const { wiki: pitcher } = wikiOf({
    ...smallWiki,
    "content/heroes/luke-cage.mdx": heroText("Luke Cage", "", "He is a pictured man.<Uncited/>"),
  });
  const own = buildSearchIndex(buildSearchData(pitcher, help));
  expect(search(own, "pictured").found.map(({ href }) => href)).toEqual(["/heroes/luke-cage"]);
});

test("the articles of an answer, their order and their excerpts are the same with and without help pages", () => {
  const queries = [
    "jessica",
    "umbrella",
    "whiskey",
    "drinks",
    "jessica jones",
    "kristen",
    "jj 1",
    "zzz",
  ];
  for (const query of queries) {
    const { found, jump, nearest } = ask(query, { limit: 1000 });
    const before = search(without, query, { limit: 1000 });
    expect(found.filter(({ label }) => label !== "Help")).toEqual(before.found);
    expect({ jump, nearest }).toEqual({ jump: before.jump, nearest: before.nearest });
    expect(ask(query, { help: false })).toEqual(search(without, query));
  }
});

test("the count has them, and says how many they are", () => {
  const { count, found } = ask("whiskey");
  expect(ask("whiskey")).toMatchObject({ count: found.length, help: 1 });
  expect(ask("whiskey", { help: false })).toMatchObject({ count: count - 1, help: 0 });
});

test("the file for browsers has them, and that of a wiki without a guide is as it was", () => {
  const file = JSON.parse(writeIndex(index.data));
  const own = buildSearchIndex(unpackIndex(file));
  for (const query of ["octopus", "whiskey", "upload photo"])
    expect(search(own, query)).toEqual(ask(query));
  expect(writeIndex(without.data)).not.toContain('"help"');
  expect(JSON.parse(writeIndex(without.data))).toEqual({ ...file, help: undefined });
});
