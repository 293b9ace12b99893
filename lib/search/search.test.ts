import { describe, expect, test } from "vitest";
import { castText, heroText, quoteText, seriesText, smallWiki, wikiOf } from "../content/example";
import { hasSeen, parseWatchProgress } from "../spoilers/watch-progress";
import { unpackIndex } from "./index-file";
import { type SearchOptions, type SearchResults, search, searchHidden } from "./search";
import { buildSearchData } from "./search-data";
import { buildSearchIndex } from "./search-index";
import { writeIndex } from "./write-index";

const body = `Jessica lives alone and drinks whiskey.<Uncited/>

## At the docks

She meets Kilgrave by the water.<Uncited/>

<Spoiler after="jessica-jones/1">

Zanzibar is where he dies.<Uncited/>

</Spoiler>
`;

const files = {
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    `aliases: [The Detective]
powers:
  - { text: Strength of ten, uncited: true }
  - { text: Flight over Xanadu, uncited: true, reveals: jessica-jones/1 }
`,
    body,
  ),
  "content/heroes/luke-cage.mdx": heroText("Luke Cage", "", "He knows Jessica Jones.<Uncited/>"),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones"),
  "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "heroes/jessica-jones"),
  "content/quotes/a-word.mdx": quoteText(
    "She is the most reluctant hero in the world, I would say.",
    "misquotations:\n  - { text: the most relaxed hero in the world, source: report, note: Misheard. }\n",
  ),
  "content/quotes/of-a-later-season.mdx": quoteText(
    "Timbuktu was our secret all along.",
    "reveals: jessica-jones/1\n",
  ),
};

const { wiki, diagnostics } = wikiOf(files);
const data = buildSearchData(wiki);
const index = buildSearchIndex(data);
const ask = (query: string, options?: SearchOptions): SearchResults =>
  search(index, query, options);
const hrefs = (query: string, options?: SearchOptions) =>
  ask(query, options).found.map(({ href }) => href);

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

describe("what is found first", () => {
  test.each([
    ["jessica jones", "/heroes/jessica-jones"],
    ["jesica jons", "/heroes/jessica-jones"],
    ["jessiac", "/heroes/jessica-jones"],
    ["the detective", "/heroes/jessica-jones"],
    ["jess", "/heroes/jessica-jones"],
    ["luke", "/heroes/luke-cage"],
    ["jessica jones series", "/series/jessica-jones"],
    ["who plays jessica jones", "/cast/krysten-ritter"],
    ["strength", "/heroes/jessica-jones"],
    ["whiskey", "/heroes/jessica-jones"],
    ["kilgrave", "/heroes/jessica-jones#at-the-docks"],
    ["reluctant hero", "/quotes/a-word"],
    ["part 4", "/series/jessica-jones#s1e4"],
  ])("“%s” finds %s", (query, href) => {
    expect(hrefs(query)[0]).toBe(href);
  });

  test("a title beats a mention, and an article is listed once", () => {
    expect(hrefs("jessica jones")).toContain("/heroes/luke-cage");
    expect(new Set(hrefs("jessica")).size).toBe(hrefs("jessica").length);
  });

  test("a series’ name alone does not list its episodes", () => {
    expect(hrefs("jessica jones", { limit: 100 }).filter((href) => /#s\de/.test(href))).toEqual([]);
  });

  test("a short form is a jump, and its target is not listed again", () => {
    const { jump, found } = ask("jessica jones season 1");
    expect(jump?.href).toBe("/series/jessica-jones#s1");
    expect(found.map(({ href }) => href)).not.toContain(jump?.href);
  });
});

test("a result shows its kind, its section and the marked words", () => {
  expect(ask("water").found[0]).toMatchObject({
    title: ["Jessica Jones"],
    label: "Hero",
    line: "jessica-jones",
    section: "At the docks",
    excerpt: ["She meets Kilgrave by the ", "water", "."],
  });
});

test("a misquotation finds the card, says that it is one and shows the right words", () => {
  const [first] = ask("the most relaxed hero in the world").found;
  expect(first?.href).toBe("/quotes/a-word");
  expect(first?.misquotation).toBe("the most relaxed hero in the world");
  expect(first?.excerpt.join("")).toContain("the most reluctant hero");
  expect(ask("the most reluctant hero in the world").found[0]?.misquotation).toBeUndefined();
});

test("without results, the nearest titles are suggested", () => {
  const { count, nearest } = ask("jxxsicx jxnxs");
  expect(count).toBe(0);
  expect(nearest.map(({ href }) => href)).toContain("/heroes/jessica-jones");
  expect(ask("").count).toBe(0);
});

const spoilers = ["zanzibar", "xanadu", "timbuktu"];

describe("a spoiler", () => {
  test.each(spoilers)(
    "“%s” is neither found nor shown to a reader who has seen nothing",
    (word) => {
      expect(JSON.stringify(ask(word)).toLowerCase().split(word)).toHaveLength(2); // The query itself.
      expect(ask(word).count).toBe(0);
    },
  );

  test.each(spoilers)("“%s” is found by one who has seen that season", (word) => {
    const seen = (text: string) => (season: string) =>
      hasSeen(parseWatchProgress(text) ?? new Map(), season);
    expect(ask(word, { seen: seen("jj1") }).count).toBe(1);
    expect(ask(word, { seen: seen("dd3") }).count).toBe(0);
  });

  test("is nowhere in the index that browsers fetch", () => {
    const text = writeIndex(data).toLowerCase();
    expect(text).toContain("whiskey");
    for (const word of [...spoilers, "of-a-later-season"]) expect(text).not.toContain(word);
  });
});

describe("among hidden results", () => {
  test.each(spoilers)("“%s” is found with its season", (word) => {
    const groups = searchHidden(index, word);
    expect(groups.map(({ reveals }) => reveals)).toEqual([["jessica-jones/1"]]);
    expect(JSON.stringify(groups).toLowerCase()).toContain(word);
  });

  test("nothing is found that is no spoiler, or that has only part of the query", () => {
    expect(searchHidden(index, "whiskey")).toEqual([]);
    expect(searchHidden(index, "zanzibar whiskey")).toEqual([]);
  });
});

test("the fetched index gives the same results as the server", () => {
  const travelled = JSON.parse(writeIndex(data));
  const there = buildSearchIndex(unpackIndex(travelled));
  for (const query of [
    "jesica jons",
    "kilgrave",
    "most relaxed hero",
    "jessica jones season 1",
    "kxxstxx rxxtxr",
  ])
    expect(JSON.stringify(search(there, query))).toBe(JSON.stringify(ask(query)));
});

test.each([
  "<img src=x onerror=alert(1)>",
  "__proto__",
  "constructor",
  "a".repeat(5000),
  ".*",
  "\u0000",
  "🦸",
  "'\"&",
])("“%s” does no harm", (query) => {
  expect(ask(query).found.length).toBeLessThanOrEqual(20);
});

describe("a name is found in every spelling", () => {
  const titles = {
    nypd: "NYPD",
    shield: "S.H.I.E.L.D.",
    popular: "Pop",
    doctor: "Dr. Holden Radcliffe",
    nelson: "Nelson & Murdock",
    kitchen: "Hell’s Kitchen Bulletin",
    two: "Two Rivers",
    spider: "Spiderman",
    luk: "Łukasz Øberg",
    degree: "The Ph.D. Fund",
    north: "North-East Alliance",
  };
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    ...Object.fromEntries(
      Object.entries(titles).map(([slug, title]) => [
        `content/organizations/${slug}.mdx`,
        `---\ntitle: ${title}\ndescription: A sentence long enough to stand in a list of search results, no more than that.\ntype: group\n---\nA text.<Uncited/>\n`,
      ]),
    ),
  });
  const index = buildSearchIndex(buildSearchData(wiki));

  test("the example is valid", () => {
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ["N.Y.P.D.", "nypd"],
    ["n.y.p.d", "nypd"],
    ["NYPD", "nypd"],
    ["shield", "shield"],
    ["S.H.I.E.L.D", "shield"],
    ["s.h.i.e.l.d. agents", "shield"],
    ["doctor radcliffe", "doctor"],
    ["dr radcliffe", "doctor"],
    ["Dr. Radcliffe", "doctor"],
    ["nelson and murdock", "nelson"],
    ["nelson & murdock", "nelson"],
    ["Nelson&Murdock", "nelson"],
    ["hells kitchen", "kitchen"],
    ["hell's kitchen", "kitchen"],
    ["hell’s kitchen", "kitchen"],
    ["hell´s kitchen", "kitchen"],
    ["hell`s kitchen", "kitchen"],
    ["2 rivers", "two"],
    ["two rivers", "two"],
    ["spider-man", "spider"],
    ["spider man", "spider"],
    ["spiderman", "spider"],
    ["lukasz oberg", "luk"],
    ["Łukasz Øberg", "luk"],
    ["phd fund", "degree"],
    ["Ph.D. fund", "degree"],
    ["northeast alliance", "north"],
    ["north‑east", "north"],
    ["North\u00adEast", "north"],
  ])("“%s” finds %s", (query, slug) => {
    expect(search(index, query).found[0]?.href).toBe(`/organizations/${slug}`);
  });

  test("an abbreviation is marked as one word", () => {
    expect(search(index, "shield").found[0]?.title).toEqual(["", "S.H.I.E.L.D", "."]);
  });

  test.each(["here", "nothing", "xyzzy", "robots", "wp", "admin login"])(
    "“%s” is near to no title",
    (query) => {
      expect(search(index, query).nearest).toEqual([]);
    },
  );

  test("a title with a few wrong letters is near", () => {
    const { found, nearest } = search(index, "spydurman");
    expect([...found.map(({ href }) => href), ...nearest.map(({ href }) => href)]).toContain(
      "/organizations/spider",
    );
  });

  test("a season may be spelled out", () => {
    expect(search(index, "jessica jones season one").jump?.href).toBe("/series/jessica-jones#s1");
  });
});
