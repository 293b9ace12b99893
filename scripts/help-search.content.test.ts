import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadFiles, loadWiki } from "@/lib/content/load";
import { loadGuide } from "@/lib/guide/load-guide";
import { HELP_LABEL } from "@/lib/search/help";
import { search } from "@/lib/search/search";
import { buildSearchData } from "@/lib/search/search-data";
import { buildSearchIndex } from "@/lib/search/search-index";
import { finish } from "@/lib/state/slices";
import { buildHelp } from "@/lib/views/search/searchable-help";

const root = path.resolve(import.meta.dirname, "..");
const wiki = await loadWiki(loadFiles());
const help = finish(buildHelp(loadGuide(path.join(root, "content-guide"))));
const index = buildSearchIndex(buildSearchData(wiki, help));
/** The same without help pages. */
const articles = buildSearchIndex(buildSearchData(wiki));

describe("what people who write look for is found first", () => {
  test.each([
    ["how to cite a source", "/help/sources#citing-a-source"],
    ["citing sources", "/help/sources"],
    ["citation needed", "/help/sources"],
    ["spoiler tag", "/help/spoilers"],
    ["spolier tag", "/help/spoilers"],
    ["how to hide a spoiler", "/help/spoilers"],
    ["upload picture", "/help/pictures"],
    ["how do I upload a photo", "/help/pictures"],
    ["pictures", "/help/pictures"],
    ["add a quote", "/help/quotes"],
    ["how to edit", "/help/first-edit"],
    ["fix a typo", "/help/first-edit"],
    ["create an article", "/help/new-article"],
    ["wikitext", "/help/cheat-sheet"],
    ["infobox", "/help/fields"],
    ["internal link", "/help/text"],
    ["pull request", "/help/own-computer"],
  ])("“%s” finds %s", (query, wanted) => {
    const [first] = search(index, query).found;
    expect(first?.label).toBe(HELP_LABEL);
    expect([first?.href, first?.href.split("#")[0]]).toContain(wanted);
  });
});

const queries = readFileSync(path.join(root, "lib/search/queries.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t")[1] ?? "");

test("no help page changes what readers find: neither the articles nor what is among the first three", () => {
  expect(queries.length).toBeGreaterThan(200);
  const all = { seen: () => true, limit: 1000 };
  for (const query of queries) {
    const { found, jump } = search(index, query, all);
    const before = search(articles, query, all);
    expect(
      found.filter(({ label }) => label !== HELP_LABEL),
      query,
    ).toEqual(before.found);
    expect(jump, query).toEqual(before.jump);
    const first = found.slice(0, Math.min(3, before.found.length)).map(({ label }) => label);
    expect(first, query).not.toContain(HELP_LABEL);
  }
});
