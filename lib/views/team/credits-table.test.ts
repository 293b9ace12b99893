import { expect, test } from "vitest";
import { heroText, seasonText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { CreditsCell } from "./credits-table";
import { buildTeamView } from "./team-view";

const person = (title: string, roles: string) =>
  `---\ntitle: ${title}\ndescription: A sentence long enough to stand in a list of search results, no more than that.\nroles:\n${roles}---\nWords.<Uncited/>\n`;
const role = (words: string, series?: string, seasons?: string) =>
  `  - { role: ${words}, sources: [report]${series ? `, series: series/${series}` : ""}${seasons ? `, seasons: ${seasons}` : ""} }\n`;
const season = (number: number, released: string, by = "") =>
  seasonText(number, released, { fields: `, showrunners: [${by}]` });

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/matt.mdx": heroText("Matt"),
  "content/series/daredevil.mdx": seriesText("Daredevil")
    .replace("line: jessica-jones", "line: daredevil")
    .replace(
      /seasons:\n[\s\S]*---/,
      `seasons:\n${season(1, "2015-04-10")}${season(2, "2016-03-18", "team/zoe, team/ann")}---`,
    ),
  "content/team/ann.mdx": person(
    "Ann",
    role("producer", "daredevil", "[1, 2]") + role("creator", "jessica-jones"),
  ),
  "content/team/ben.mdx": person("Ben", role("head of the studio")),
  "content/team/cal.mdx": person("Cal", role("writer", "jessica-jones", "[1]")),
  "content/team/zoe.mdx": person("Zoe", role("co-showrunner", "daredevil", "[2]")),
});
const view = buildTeamView(wiki);
if (!view) throw new Error("no page");
const { table, members } = view;
const stopsOf = (cells: CreditsCell[] = []) =>
  cells.map(({ stops }) =>
    stops.map(({ season, ran, parts }) => `${season ?? "all"}${ran ? "!" : ""} ${parts.join("+")}`),
  );
const rowOf = (name: string) => table.rows.find(({ person: { text } }) => text === name)?.cells;

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("series are in the order of their first release", () => {
  expect(table.series.map(({ text }) => text)).toEqual(["Daredevil", "Jessica Jones"]);
});

test("the series says who ran a season; the person's article gives the roles", () => {
  expect(stopsOf(rowOf("Zoe"))).toEqual([["2! co-showrunner"], []]);
  expect(stopsOf(rowOf("Ann"))).toEqual([
    ["1 producer", "2! showrunner+producer"],
    ["all creator"],
  ]);
});

test("those who ran a season come first, and people without a series have no row", () => {
  expect(table.rows.map(({ person: { text } }) => text)).toEqual(["Ann", "Zoe", "Cal"]);
  expect(members.map(({ title }) => title)).toEqual(["Ann", "Zoe", "Ben", "Cal"]);
});

test("seasons whose showrunner has no article are listed separately", () => {
  expect(stopsOf(table.unlinked)).toEqual([["1 "], ["1 "]]);
});

test("members have the lines of the series that they worked on, and no others", () => {
  expect(members.map(({ lines }) => lines)).toEqual([
    ["daredevil", "jessica-jones"],
    ["daredevil"],
    [],
    ["jessica-jones"],
  ]);
});
