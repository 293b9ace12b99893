import { expect, test } from "vitest";
import {
  heroText,
  imageText,
  quoteText,
  smallWiki,
  sourceText,
  svgText,
  wikiOf,
} from "../content/example";
import { findTarget, type LinkTarget, listLinks } from "./links";
import { countWiki } from "./stats";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/elodie.mdx": heroText(
    "Élodie",
    "relations:\n  - { to: heroes/jessica-jones, role: ally, sources: [report] }\npowers: [{ text: Flight, uncited: true }]\n",
    'She met [[The Detective]].<Cite source="report"/>\n\n<Quote id="a-word"/>\n\n<Figure image="a-door"/>\n\nThen [[Colleen Wing]] came.<Uncited/>',
  ),
  "content/quotes/another.mdx": quoteText("Another word.").replace(
    "status: sourced",
    "status: disputed",
  ),
  "content/sources/reprint.yaml": sourceText("A reprint", "reports: [report]\n"),
  "content/images/a-door.yaml": imageText(),
  "content/images/a-door.svg": svgText(),
});

const target = (text: string): LinkTarget => {
  const found = findTarget(wiki, text);
  if ("target" in found) return found.target;
  throw new Error(`No target ${text}`);
};

const from = (text: string) =>
  listLinks(wiki, target(text)).linkedFrom.map(
    ({ file, line, use, field }) => `${file.replace("content/", "")}:${line} ${field ?? use}`,
  );

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("references to an article are in links, fields and quotes, each with its position", () => {
  expect(from("heroes/jessica-jones")).toEqual([
    "cast/krysten-ritter.mdx:5 roles[0].character",
    "heroes/elodie.mdx:6 relations[0].to",
    "heroes/elodie.mdx:9 link",
    "quotes/a-word.mdx:6 subjects[0]",
    "quotes/another.mdx:6 subjects[0]",
    "series/jessica-jones.mdx:8 leads[0]",
  ]);
  expect(from("quotes/a-word")).toEqual(["heroes/elodie.mdx:11 quote"]);
});

test("references to a source are in citations, fields and other sources, references to an image in figures", () => {
  expect(from("report")).toEqual(
    expect.arrayContaining([
      "heroes/elodie.mdx:9 citation",
      "heroes/elodie.mdx:6 relations[0].sources[0]",
      "quotes/a-word.mdx:7 source",
      "sources/reprint.yaml:4 reports[0]",
    ]),
  );
  expect(from("images/a-door")).toEqual(["heroes/elodie.mdx:13 figure"]);
});

test("a wanted article is found by its title, with the links to it", () => {
  expect(from("Colleen Wing")).toEqual(["heroes/elodie.mdx:15 link"]);
  expect(listLinks(wiki, target("colleen wing"))).toMatchObject({
    what: "wanted",
    title: "Colleen Wing",
    file: undefined,
    linksTo: [],
  });
});

test("the references from an article are in the order of its lines", () => {
  expect(listLinks(wiki, target("Élodie")).linksTo.map(({ to, line }) => `${line} ${to}`)).toEqual([
    "6 heroes/jessica-jones",
    "6 sources/report",
    "9 heroes/jessica-jones",
    "9 sources/report",
    "11 quotes/a-word",
    "13 images/a-door",
    "15 colleen-wing",
  ]);
});

test("an ambiguous name returns both articles, an unknown name the most similar one", () => {
  expect(findTarget(wiki, "jessica-jones")).toEqual({
    ambiguous: ["heroes/jessica-jones", "series/jessica-jones"],
  });
  expect(findTarget(wiki, "the detectve")).toEqual({ near: "The Detective" });
  expect(findTarget(wiki, "reprnt")).toEqual({ near: "reprint" });
  expect(findTarget(wiki, "something else")).toEqual({ near: undefined });
});

test("the statistics count kinds, statuses and what is left to do", () => {
  expect(countWiki(wiki)).toMatchObject({
    articles: 6,
    byKind: { heroes: 2, quotes: 2, team: 0 },
    quotesByStatus: { sourced: 1, disputed: 1, verified: 0 },
    sources: 2,
    sourcesByKind: { press: 2 },
    unusedSources: ["reprint"],
    images: 1,
    unusedImages: [],
    wanted: [{ title: "Colleen Wing", linkedFrom: ["heroes/elodie"] }],
    orphaned: expect.arrayContaining(["heroes/elodie", "cast/krysten-ritter"]),
    uncited: [{ id: "heroes/elodie", statements: 1, fields: 1 }],
  });
});
